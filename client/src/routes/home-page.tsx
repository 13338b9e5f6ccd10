import { EmptyState } from '@mantine/core';
import { templates } from '@entente/documents/templates/templates';
import { useNavigate } from '@tanstack/react-router';
import { useCreateDocument } from '../api/change-documents.ts';
import { useDocuments } from '../api/use-documents.ts';
import { useMembers } from '../api/use-members.ts';
import classes from '../features/home/home.module.css';
import { NextStepList } from '../features/home/next-step-list.tsx';
import { nextSteps } from '../features/home/next-steps.ts';
import { RecentDocuments } from '../features/home/recent-documents.tsx';
import { RecentSkeleton } from '../features/home/recent-skeleton.tsx';
import { canWrite } from '../ui/can-write.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { FirmName } from '../ui/firm-name.tsx';
import { Page } from '../ui/page.tsx';
import { showFailure } from '../ui/show-failure.ts';
import { HomeAside } from './home-aside.tsx';
import { useAlliancePage } from './use-alliance-page.ts';

function NextSteps() {
  const { alliance } = useAlliancePage();
  const documents = useDocuments(alliance.id).data;
  const members = useMembers(alliance.id).data;
  const create = useCreateDocument(alliance.id);
  const navigate = useNavigate();
  if (!documents || !members) return null;
  const steps = nextSteps(alliance, { documents, members, canCreate: canWrite(alliance.role) });
  if (steps.length === 0) return null;
  const write = (): void =>
    create.mutate(
      {
        template: 'working-agreement',
        title: templates.find((one) => one.name === 'working-agreement')?.title ?? '',
      },
      {
        onSuccess: ({ id }) =>
          void navigate({
            to: '/alliances/$allianceId/documents/$documentId',
            params: { allianceId: alliance.id, documentId: id },
          }),
        onError: (error) => showFailure('The agreement was not created.', error),
      },
    );
  return (
    <section className={classes.section} aria-labelledby="next-steps">
      <h3 id="next-steps" className={classes.heading}>
        Next steps
      </h3>
      <NextStepList allianceId={alliance.id} steps={steps} isCreating={create.isPending} onWrite={write} />
    </section>
  );
}

function Lately() {
  const { alliance } = useAlliancePage();
  const documents = useDocuments(alliance.id);
  const open = documents.data?.filter((document) => document.archivedAt === null);
  if (open?.length === 0)
    return <EmptyState title="Nothing is written yet" description="What we edit shows here, newest first." />;
  if (open) return <RecentDocuments alliance={alliance} documents={open} />;
  if (!documents.error) return <RecentSkeleton />;
  return (
    <FailureNotice
      what="Our agreements could not be read."
      error={documents.error}
      onRetry={() => void documents.refetch()}
    />
  );
}

/** The alliance at a glance: whose it is, what to do next, what was edited lately, by whom and for whom. */
export function HomePage() {
  const { alliance } = useAlliancePage();
  return (
    <Page title="Home">
      <h2 className={classes.name} title={alliance.name}>
        {alliance.name}
      </h2>
      <div className={classes.firms}>
        {alliance.firms.map((firm) => (
          <FirmName key={firm.id} firm={firm} />
        ))}
      </div>
      <div className={classes.columns}>
        <div>
          <NextSteps />
          <section className={classes.section} aria-labelledby="lately">
            <h3 id="lately" className={classes.heading}>
              Edited lately
            </h3>
            <Lately />
          </section>
        </div>
        <HomeAside />
      </div>
    </Page>
  );
}
