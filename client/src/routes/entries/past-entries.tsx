import type { DocumentDetail } from '@entente/protocol/api/documents';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMembers } from '../../api/use-members.ts';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import type { RestoreTarget } from '../../features/history/use-restore.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { canWrite } from '../../ui/can-write.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { VersionDownload } from '../history-download.tsx';
import { PlayButton } from '../play-button.tsx';
import type { HistoryAddress } from '../use-history-address.ts';
import type { PlaybackAddress } from '../use-playback-address.ts';
import { RowsSkeleton } from './entries-skeleton.tsx';
import { PlayedEntries, preparePlayback } from './played-entries.tsx';

// Comparing and drawing texts is nothing that the page itself needs.
const EntriesHistory = lazy(() => import('../../features/history/entries-history.tsx'));

const RestoreEntriesView = lazy(() => import('../../features/history/restore-entries-view.tsx'));

const nobody: never[] = [];

interface PastEntriesProps {
  readonly document: DocumentDetail;
  readonly kind: 'register' | 'log';
  readonly open: OpenDocument;
  readonly isEditable: boolean;
  readonly history: HistoryAddress;
  readonly playback: PlaybackAddress;
}

/** The history of a register or log, or its playback, in place of its entries. */
export function PastEntries({ document, kind, open, isEditable, history, playback }: PastEntriesProps) {
  const { alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  const [target, setTarget] = useState<RestoreTarget>();
  const isPlayed = playback.seq !== undefined && history.number === undefined;
  const [wasPlayed, setWasPlayed] = useState(isPlayed);
  if (isPlayed && !wasPlayed) setWasPlayed(true);
  useEffect(preparePlayback, []);
  if (isPlayed) return <PlayedEntries documentId={document.id} kind={kind} open={open} playback={playback} />;
  if (target && isEditable && target.version.number === history.number)
    return (
      <Suspense fallback={<RowsSkeleton place={kind === 'register' ? 'Risks' : 'Decisions'} />}>
        <RestoreEntriesView
          kind={kind}
          open={open}
          target={target}
          members={members}
          firms={alliance.firms}
          separateAct={() => entryUndoOf(open.ydoc).stopCapturing()}
          onDone={() => {
            setTarget(undefined);
            history.setOpen(false);
          }}
          onBack={() => setTarget(undefined)}
        />
      </Suspense>
    );
  return (
    <Suspense fallback={<RowsSkeleton place={kind === 'register' ? 'Risks' : 'Decisions'} />}>
      <EntriesHistory
        documentId={document.id}
        kind={kind}
        ydoc={open.ydoc}
        above={<PlayButton playback={playback} isBack={wasPlayed} />}
        alliance={alliance}
        members={members}
        canKeep={canWrite(alliance.role)}
        number={history.number}
        against={history.against}
        onChoose={history.choose}
        onAgainst={history.compareWith}
        renderActs={(version) => <VersionDownload document={document} version={version} />}
        onClose={() => history.setOpen(false)}
        onRestore={isEditable ? setTarget : undefined}
      />
    </Suspense>
  );
}
