import type { DocumentId } from '@entente/protocol/ids';
import { lazy, Suspense } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import type { PlaybackAddress } from '../use-playback-address.ts';
import { usePlayed } from '../use-played.ts';
import { TextSkeleton } from './document-skeleton.tsx';

// Few of those who open an agreement play it.
const loadPlayback = () => import('../../features/playback/agreement-playback.tsx');
const AgreementPlayback = lazy(loadPlayback);

/** Fetches what plays before somebody asks for it. Without a network there is nothing to play either. */
export const preparePlayback = (): void => void loadPlayback().catch(() => undefined);

interface PlayedDocumentProps {
  readonly documentId: DocumentId;
  readonly open: OpenDocument;
  readonly playback: PlaybackAddress;
}

/** How an agreement came to be, in place of its draft. */
export function PlayedDocument(props: PlayedDocumentProps) {
  const played = usePlayed(props);
  return (
    <Suspense fallback={<TextSkeleton />}>
      <AgreementPlayback {...played} />
    </Suspense>
  );
}
