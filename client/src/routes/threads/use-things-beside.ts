import type { Member } from '@entente/protocol/api/people';
import { useMemo } from 'react';
import { useDocuments } from '../../api/use-documents.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import { useOutcomes } from '../../features/threads/use-outcomes.ts';
import { useBecoming, type BecomingPage } from './use-becoming.ts';

interface TalkPage extends Omit<BecomingPage, 'documents' | 'outcomes'> {
  readonly members: readonly Member[];
}

/** What the threads of a page know of risks, decisions and agreements, and what they make of messages. */
export function useThingsBeside(
  page: TalkPage,
): Pick<ThreadWorld, 'documents' | 'entries' | 'outcomes' | 'becoming'> {
  const { detail, open, userId, alliance, members, acts } = page;
  const documents = useDocuments(alliance.id).data;
  const entries = useMemo(
    (): EntryWorld => ({ alliance, userId, members, firms: alliance.firms, documentId: detail.id, open }),
    [alliance, userId, members, detail.id, open],
  );
  const outcomes = useOutcomes({ userId, documentId: detail.id, acts });
  const becoming = useBecoming({ ...page, documents, outcomes });
  return useMemo(
    () => ({ documents, entries, outcomes, becoming }),
    [documents, entries, outcomes, becoming],
  );
}
