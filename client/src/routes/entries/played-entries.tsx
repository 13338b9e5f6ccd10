import { readCategories } from '@entente/documents/register/read-register';
import type { DocumentId } from '@entente/protocol/ids';
import { lazy, Suspense, useState } from 'react';
import { useMembers } from '../../api/use-members.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import type { PlaybackAddress } from '../use-playback-address.ts';
import { usePlayed } from '../use-played.ts';
import { RowsSkeleton } from './entries-skeleton.tsx';

const loadPlayback = () => import('../../features/playback/entries-playback.tsx');
const EntriesPlayback = lazy(loadPlayback);

/** Fetches what plays before somebody asks for it. Without a network there is nothing to play either. */
export const preparePlayback = (): void => void loadPlayback().catch(() => undefined);

const nobody: never[] = [];

interface PlayedEntriesProps {
  readonly documentId: DocumentId;
  readonly kind: 'register' | 'log';
  readonly open: OpenDocument;
  readonly playback: PlaybackAddress;
}

/** How a register or log came to be, in place of its entries. */
export function PlayedEntries(props: PlayedEntriesProps) {
  const { kind, open } = props;
  const { alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  // A category keeps its id whatever it is called: it has the name of today.
  const [categories] = useState(() => new Map(readCategories(open.ydoc).map(({ id, name }) => [id, name])));
  const played = usePlayed(props);
  return (
    <Suspense fallback={<RowsSkeleton place={kind === 'register' ? 'Risks' : 'Decisions'} />}>
      <EntriesPlayback {...played} kind={kind} members={members} categories={categories} />
    </Suspense>
  );
}
