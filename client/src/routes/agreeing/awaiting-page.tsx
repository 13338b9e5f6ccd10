import { EmptyState, Skeleton, Stack } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useOpenProposals } from '../../api/use-proposals.ts';
import { AwaitingList } from '../../features/agreeing/awaiting-list.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { useAgreeingReader } from './use-agreeing-reader.ts';

/** Everything that is proposed and not yet answered, over all documents. */
export function AwaitingPage() {
  const { alliance } = useAlliancePage();
  const reader = useAgreeingReader();
  const open = useOpenProposals(alliance.id);
  return (
    <Page title="Awaiting us">
      {open.isPending && (
        <Stack gap="md" aria-busy aria-label="Reading what awaits us">
          {[0, 1, 2].map((at) => (
            <Skeleton key={at} height={64} />
          ))}
        </Stack>
      )}
      {!open.data && open.error && (
        <FailureNotice
          what="What awaits us could not be read."
          error={open.error}
          onRetry={() => void open.refetch()}
        />
      )}
      {open.data?.length === 0 && (
        <EmptyState
          icon={<IconSignature stroke={1.5} />}
          title="Nothing awaits an answer"
          description="What a firm proposes stands here until every firm has agreed. Propose an agreement or a decision on its own page."
        />
      )}
      {open.data && open.data.length > 0 && (
        <AwaitingList allianceId={alliance.id} proposals={open.data} firms={alliance.firms} reader={reader} />
      )}
    </Page>
  );
}
