import type { DocumentId } from '@entente/protocol/ids';
import { Box } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isNotFound } from '../../api/api-error.ts';
import { useDocument, useDocuments } from '../../api/use-documents.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { placeOf } from '../../ui/place-of.ts';
import { NothingHere } from '../nothing-here.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { DocumentSkeleton } from './document-skeleton.tsx';

// The editor and Yjs are most of the app's weight; the lists do not wait for them.
const DocumentWorkspace = lazy(() => import('./document-workspace.tsx'));

/** One document: reads what it is, then opens its text. */
export function DocumentPage({ documentId }: { documentId: DocumentId }) {
  const { alliance } = useAlliancePage();
  const document = useDocument(documentId);
  const listed = useDocuments(alliance.id).data?.find((one) => one.id === documentId);
  const skeleton = <DocumentSkeleton title={document.data?.title ?? listed?.title} />;
  if (isNotFound(document.error)) return <NothingHere />;
  if (document.data && document.data.allianceId !== alliance.id) return <NothingHere />;
  if (document.data && document.data.kind !== 'agreement')
    return <Navigate {...placeOf(document.data)} replace />;
  if (document.data)
    return (
      <Suspense fallback={skeleton}>
        <DocumentWorkspace key={documentId} detail={document.data} />
      </Suspense>
    );
  if (!document.error) return skeleton;
  return (
    <Page title={listed?.title ?? 'Agreement'}>
      <Box maw={640}>
        <FailureNotice
          what="This agreement could not be opened."
          error={document.error}
          onRetry={() => void document.refetch()}
        />
      </Box>
    </Page>
  );
}
