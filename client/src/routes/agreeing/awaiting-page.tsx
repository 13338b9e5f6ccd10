import { daysUntil, REVIEW_AHEAD_DAYS } from '@entente/documents/log/view/review-due';
import type { ReviewOf } from '@entente/protocol/api/decisions';
import type { AllianceId } from '@entente/protocol/ids';
import { EmptyState, Skeleton, Stack } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useOpenProposals } from '../../api/use-proposals.ts';
import { useReviews } from '../../api/use-reviews.ts';
import { AwaitingList } from '../../features/agreeing/awaiting-list.tsx';
import { ReviewList } from '../../features/agreeing/review-list.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useToday } from '../../ui/use-today.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { useAgreeingReader } from './use-agreeing-reader.ts';

const none: readonly ReviewOf[] = [];

/** The reviews that have passed or come soon. */
function useDueReviews(allianceId: AllianceId): readonly ReviewOf[] {
  const today = useToday();
  const reviews = useReviews(allianceId).data ?? none;
  return reviews.filter(({ reviewOn }) => daysUntil(reviewOn, today) <= REVIEW_AHEAD_DAYS);
}

/** Everything that is proposed and not yet answered, and what we wanted to look at again, over all documents. */
export function AwaitingPage() {
  const { alliance } = useAlliancePage();
  const reader = useAgreeingReader();
  const open = useOpenProposals(alliance.id);
  const reviews = useDueReviews(alliance.id);
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
      {open.data?.length === 0 && reviews.length === 0 && (
        <EmptyState
          icon={<IconSignature stroke={1.5} />}
          title="Nothing awaits an answer"
          description="What a firm proposes stands here until every firm has agreed. Propose an agreement or a decision on its own page."
        />
      )}
      {open.data && open.data.length > 0 && (
        <AwaitingList allianceId={alliance.id} proposals={open.data} firms={alliance.firms} reader={reader} />
      )}
      <ReviewList allianceId={alliance.id} reviews={reviews} />
    </Page>
  );
}
