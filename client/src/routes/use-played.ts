import type { DocumentId } from '@entente/protocol/ids';
import { useCallback, useMemo, useState } from 'react';
import { useVersions } from '../api/use-versions.ts';
import { versionName } from '../features/history/session-words.ts';
import type { PlaybackProps } from '../features/playback/playback-view.tsx';
import type { OpenDocument } from '../sync/open-document.ts';
import { useAlliancePage } from './use-alliance-page.ts';
import type { PlaybackAddress } from './use-playback-address.ts';

interface PlayedOptions {
  readonly documentId: DocumentId;
  readonly open: OpenDocument;
  readonly playback: PlaybackAddress;
}

/** What the playback of a document of any kind gets from its page. */
export function usePlayed({ documentId, open, playback }: PlayedOptions): PlaybackProps {
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
  return {
    documentId,
    firms: alliance.firms,
    marks,
    start,
    onPlace: playback.place,
    onClose: playback.close,
    onDraft,
  };
}
