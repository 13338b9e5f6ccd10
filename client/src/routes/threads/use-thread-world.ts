import type { Anchor } from '@entente/protocol/anchor';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { createThreadActs } from '../../api/thread-acts.ts';
import { useMembers } from '../../api/use-members.ts';
import { useMyThreads, useThreads } from '../../api/use-threads.ts';
import { describeAnchor, type NameEntry } from '../../features/threads/describe-anchor.ts';
import { mentionablesOf } from '../../features/threads/mentionables.ts';
import type { EntryRanks } from '../../features/threads/order-threads.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import { useOutbox } from '../../features/threads/use-outbox.ts';
import { usePlaces } from '../../features/threads/use-places.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { untilSaved } from '../../sync/until-saved.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { useThingsBeside } from './use-things-beside.ts';

const none: readonly ThreadSummary[] = [];
const nobody: never[] = [];

/** What the page of a document tells its threads. */
export interface TalkedDocument {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly nameEntry: NameEntry;
  readonly entryRanks: EntryRanks;
  /** Shows what a thread is about. */
  readonly reveal: ThreadWorld['reveal'];
  readonly anchorOfSelection: () => Anchor | undefined;
}

function explainSilence({ archivedAt }: DocumentDetail, role: string): string | undefined {
  if (archivedAt !== null) return 'What is archived can be read, not commented on.';
  return role === 'viewer' ? 'You can read the comments. Commenters and editors write them.' : undefined;
}

/** The address of a thread of the document that is open. */
function addressOf(threadId: ThreadId, number?: number): string {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set('thread', threadId);
  if (number !== undefined) address.searchParams.set('message', String(number));
  return address.href;
}

/** Everything that is known about the threads of an open document, and how their list was read. */
export function useThreadWorld(document: TalkedDocument) {
  const { detail, open, nameEntry, entryRanks, reveal, anchorOfSelection } = document;
  const { me, alliance } = useAlliancePage();
  const client = useQueryClient();
  const members = useMembers(alliance.id).data ?? nobody;
  const list = useThreads(detail.id);
  const mine = useMyThreads(detail.id).data;
  const threads = list.data?.threads ?? none;
  // Before there is content nothing has a place, which would be taken for lost.
  const isReady = useLive(open.isReady);
  const places = usePlaces(detail.kind, open.ydoc, isReady ? threads : none);
  const acts = useMemo(() => createThreadActs(client, detail.id), [client, detail.id]);
  const saved = useCallback(() => untilSaved(open), [open]);
  const outbox = useOutbox({ userId: me.user.id, documentId: detail.id, acts, untilSaved: saved });
  const whySilent = explainSilence(detail, alliance.role);
  const userId = me.user.id;
  const beside = useThingsBeside({ detail, open, userId, alliance, members, places, acts, addressOf });
  const world = useMemo(
    (): ThreadWorld => ({
      userId: me.user.id,
      alliance,
      members,
      documentId: detail.id,
      kind: detail.kind,
      whySilent,
      acts,
      outbox,
      threads,
      mine,
      places,
      ...beside,
      entryRanks,
      mentionables: mentionablesOf(alliance, members),
      describe: (anchor) => describeAnchor(detail.kind, anchor, nameEntry),
      reveal,
      addressOf,
      anchorOfSelection,
    }),
    [
      me.user.id,
      alliance,
      members,
      detail.id,
      detail.kind,
      whySilent,
      acts,
      outbox,
      threads,
      mine,
      places,
      beside,
      entryRanks,
      nameEntry,
      reveal,
      anchorOfSelection,
    ],
  );
  return { world, list };
}
