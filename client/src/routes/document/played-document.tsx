import type { DocumentId } from '@entente/protocol/ids';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useVersions } from '../../api/use-versions.ts';
import { versionName } from '../../features/history/session-words.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import type { PlaybackAddress } from '../use-playback-address.ts';
import { TextSkeleton } from './document-skeleton.tsx';

// Few of those who open an agreement play it.
const loadPlayback = () => import('../../features/playback/playback-view.tsx');
const PlaybackView = lazy(loadPlayback);

/** Fetches what plays before somebody asks for it. Without a network there is nothing to play either. */
export const preparePlayback = (): void => void loadPlayback().catch(() => undefined);

interface PlayedDocumentProps {
  readonly documentId: DocumentId;
  readonly open: OpenDocument;
  readonly playback: PlaybackAddress;
}

/** How an agreement came to be, in place of its draft. */
export function PlayedDocument({ documentId, open, playback }: PlayedDocumentProps) {
  const { alliance } = useAlliancePage();
  const versions = useVersions(documentId, true).data;
  const [start] = useState(playback.seq ?? 0);
  const marks = useMemo(
    () =>
      (versions ?? []).map((version) => ({
        number: version.number,
        seq: version.seq,
        name: versionName(version),
        isNamed: version.kind === 'named',
      })),
    [versions],
  );
  const { ydoc } = open;
  const onDraft = useCallback(
    (listener: () => void) => {
      ydoc.on('update', listener);
      return () => ydoc.off('update', listener);
    },
    [ydoc],
  );
  return (
    <Suspense fallback={<TextSkeleton />}>
      <PlaybackView
        documentId={documentId}
        firms={alliance.firms}
        marks={marks}
        start={start}
        onPlace={playback.place}
        onClose={playback.close}
        onDraft={onDraft}
      />
    </Suspense>
  );
}
