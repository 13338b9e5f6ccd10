import { Button, EmptyState } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDocuments } from '../api/use-documents.ts';
import { DocumentFilter } from '../features/documents/document-filter.tsx';
import { DocumentList } from '../features/documents/document-list.tsx';
import { findDocuments } from '../features/documents/find-documents.ts';
import { ListSkeleton } from '../features/documents/list-skeleton.tsx';
import { NewDocumentMenu } from '../features/documents/new-document-menu.tsx';
import { canWrite } from '../ui/can-write.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Page } from '../ui/page.tsx';
import { useAlliancePage } from './use-alliance-page.ts';

interface NothingFoundProps {
  readonly search: string;
  readonly isArchived: boolean;
  readonly canCreate: boolean;
  readonly onClear: () => void;
}

function NothingFound({ search, isArchived, canCreate, onClear }: NothingFoundProps) {
  if (search)
    return (
      <EmptyState mt={48} title={`No agreement is called “${search.slice(0, 60)}”`}>
        <EmptyState.Actions>
          <Button variant="default" onClick={onClear}>
            Show all
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  if (isArchived)
    return (
      <EmptyState
        title="Nothing is archived"
        description="What we put away stays here and can be brought back."
      />
    );
  return (
    <EmptyState
      icon={<IconFileText stroke={1.5} />}
      title="Our agreements live here"
      description={
        canCreate
          ? 'Both firms write them together. Begin with the template of a working agreement, or with an empty page.'
          : 'Both firms write them together. An editor can create the first one.'
      }
    />
  );
}

/** The agreements of the alliance. @param isArchived those that are put away */
export function AgreementsPage({ isArchived }: { isArchived: boolean }) {
  const { alliance } = useAlliancePage();
  const documents = useDocuments(alliance.id);
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const setIsArchived = (archived: boolean): void =>
    void navigate({
      to: '/alliances/$allianceId/agreements',
      params: { allianceId: alliance.id },
      search: archived ? { archived } : {},
      replace: true,
    });
  const canCreate = canWrite(alliance.role);
  const found = documents.data && findDocuments(documents.data, { search, isArchived });
  const newDocument = canCreate && (
    <NewDocumentMenu
      allianceId={alliance.id}
      onCreated={(documentId) =>
        void navigate({
          to: '/alliances/$allianceId/documents/$documentId',
          params: { allianceId: alliance.id, documentId },
        })
      }
    />
  );
  return (
    <Page title="Agreements" acts={newDocument}>
      <DocumentFilter
        search={search}
        isArchived={isArchived}
        onSearch={setSearch}
        onArchived={setIsArchived}
      />
      {!documents.data && documents.error && (
        <FailureNotice
          what="Our agreements could not be read."
          error={documents.error}
          onRetry={() => void documents.refetch()}
        />
      )}
      {documents.isPending && <ListSkeleton />}
      {found && found.length > 0 && (
        <DocumentList key={`${isArchived}`} documents={found} alliance={alliance} canManage={canCreate} />
      )}
      {found?.length === 0 && (
        <NothingFound
          search={search}
          isArchived={isArchived}
          canCreate={canCreate}
          onClear={() => setSearch('')}
        />
      )}
    </Page>
  );
}
