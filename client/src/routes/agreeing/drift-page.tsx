import '../../features/agreement/agreement-text.css';
import '../../features/agreement/agreement-blocks.css';
import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { Box } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { isNotFound } from '../../api/api-error.ts';
import { useDocument } from '../../api/use-documents.ts';
import { AgreeingSkeleton } from '../../features/agreeing/agreeing-skeleton.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { placeOf } from '../../ui/place-of.ts';
import { useWatchedDocument } from '../document/use-watched-document.ts';
import { NothingHere } from '../nothing-here.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { AgreeingLine } from './agreeing-line.tsx';
import { OpenDrift } from './open-drift.tsx';

function Found({ detail }: { detail: DocumentDetail }) {
  const { open, round, discard } = useWatchedDocument(detail.id, AGREEMENT_SCHEMA_VERSION);
  if (open) return <OpenDrift key={round} detail={detail} open={open} onDiscard={discard} />;
  return (
    <>
      <AgreeingLine title="What differs" document={detail} />
      <AgreeingSkeleton what="Opening the draft" />
    </>
  );
}

/** The page of an agreement's drift, beside its draft. */
export default function DriftPage({ documentId }: { documentId: DocumentId }) {
  const { alliance } = useAlliancePage();
  const document = useDocument(documentId);
  if (isNotFound(document.error)) return <NothingHere />;
  if (document.data && document.data.allianceId !== alliance.id) return <NothingHere />;
  if (document.data && document.data.kind !== 'agreement')
    return <Navigate {...placeOf(document.data)} replace />;
  if (document.data) return <Found detail={document.data} />;
  return (
    <>
      <AgreeingLine title="What differs" />
      {document.error === null ? (
        <AgreeingSkeleton what="Opening the draft" />
      ) : (
        <Box maw={640} p="lg">
          <FailureNotice
            what="This agreement could not be opened."
            error={document.error}
            onRetry={() => void document.refetch()}
          />
        </Box>
      )}
    </>
  );
}
