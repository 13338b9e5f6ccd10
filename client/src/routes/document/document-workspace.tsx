import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useEffect, useState } from 'react';
import { useOpenDocument } from '../../sync/use-open-document.ts';
import { watchDocument } from '../left-documents.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { DocumentSkeleton } from './document-skeleton.tsx';
import { OpenWorkspace } from './open-workspace.tsx';

/** Opens a document's text and shows it. A chunk of its own, with Yjs and the editor. */
export default function DocumentWorkspace({ detail }: { detail: DocumentDetail }) {
  const { me } = useAlliancePage();
  const [round, setRound] = useState(0);
  const open = useOpenDocument({
    documentId: detail.id,
    userId: me.user.id,
    schemaVersion: AGREEMENT_SCHEMA_VERSION,
    round,
  });
  useEffect(() => watchDocument({ documentId: detail.id, round }), [detail.id, round]);
  if (!open) return <DocumentSkeleton title={detail.title} />;
  const discard = async (): Promise<void> => {
    await open.discardLocal();
    setRound(round + 1);
  };
  return <OpenWorkspace key={round} detail={detail} open={open} onDiscard={discard} />;
}
