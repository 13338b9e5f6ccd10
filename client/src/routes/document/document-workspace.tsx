import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { DocumentSkeleton } from './document-skeleton.tsx';
import { OpenWorkspace } from './open-workspace.tsx';
import { useWatchedDocument } from './use-watched-document.ts';

/** Opens a document's text and shows it. A chunk of its own, with Yjs and the editor. */
export default function DocumentWorkspace({ detail }: { detail: DocumentDetail }) {
  const { open, round, discard } = useWatchedDocument(detail.id, AGREEMENT_SCHEMA_VERSION);
  if (!open) return <DocumentSkeleton title={detail.title} />;
  return <OpenWorkspace key={round} detail={detail} open={open} onDiscard={discard} />;
}
