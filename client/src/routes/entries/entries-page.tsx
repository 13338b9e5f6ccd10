import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { Box, Button, EmptyState } from '@mantine/core';
import { Suspense, type ComponentType, type ReactNode } from 'react';
import { findOfKind } from '../../api/find-of-kind.ts';
import { useStartDocument } from '../../api/start-document.ts';
import { useDocument, useDocuments } from '../../api/use-documents.ts';
import { canWrite } from '../../ui/can-write.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { EntriesSkeleton } from './entries-skeleton.tsx';

/** The words of the page of a register or log. */
export interface EntriesWords {
  readonly kind: 'register' | 'log';
  /** Such as *Risks*: the heading until there is a title. */
  readonly place: string;
  /** The title that a new one gets. */
  readonly title: string;
  readonly icon: ReactNode;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly emptyTitle: string;
  /** Such as *Start our register*. */
  readonly start: string;
  /** Such as *Our risks could not be read.* */
  readonly unread: string;
  readonly notStarted: string;
}

interface EntriesPageProps {
  readonly words: EntriesWords;
  /** Shows the document, once it is known; loaded lazily. */
  readonly Workspace: ComponentType<{ readonly detail: DocumentDetail }>;
}

function Start({ words }: { words: EntriesWords }) {
  const { alliance } = useAlliancePage();
  const start = useStartDocument(alliance.id);
  const canStart = canWrite(alliance.role);
  return (
    <Page title={words.place}>
      {start.error && (
        <Box maw={640} mx="auto" mb="lg">
          <FailureNotice what={words.notStarted} error={start.error} />
        </Box>
      )}
      <EmptyState
        icon={words.icon}
        title={words.emptyTitle}
        description={canStart ? words.purpose : `${words.purpose} An editor can start it.`}
      >
        {canStart && (
          <EmptyState.Actions>
            <Button
              loading={start.isPending}
              onClick={() => start.mutate({ kind: words.kind, title: words.title })}
            >
              {words.start}
            </Button>
          </EmptyState.Actions>
        )}
      </EmptyState>
    </Page>
  );
}

function Unread({ words, error, onRetry }: { words: EntriesWords; error: unknown; onRetry: () => void }) {
  return (
    <Page title={words.place}>
      <Box maw={640}>
        <FailureNotice what={words.unread} error={error} onRetry={onRetry} />
      </Box>
    </Page>
  );
}

function Found({ documentId, words, Workspace }: EntriesPageProps & { documentId: DocumentId }) {
  const document = useDocument(documentId);
  const skeleton = <EntriesSkeleton place={words.place} title={document.data?.title} />;
  if (document.data)
    return (
      <Suspense fallback={skeleton}>
        <Workspace key={documentId} detail={document.data} />
      </Suspense>
    );
  if (!document.error) return skeleton;
  return <Unread words={words} error={document.error} onRetry={() => void document.refetch()} />;
}

/** The alliance's one register or log: finds it among the documents, starts it, opens it. */
export function EntriesPage({ words, Workspace }: EntriesPageProps) {
  const { alliance } = useAlliancePage();
  const documents = useDocuments(alliance.id);
  if (!documents.data)
    return documents.error ? (
      <Unread words={words} error={documents.error} onRetry={() => void documents.refetch()} />
    ) : (
      <EntriesSkeleton place={words.place} title={undefined} />
    );
  const found = findOfKind(documents.data, words.kind);
  return found ? (
    <Found documentId={found.id} words={words} Workspace={Workspace} />
  ) : (
    <Start words={words} />
  );
}
