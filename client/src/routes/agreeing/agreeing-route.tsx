import type { ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import { lazy, Suspense } from 'react';
import { AgreeingSkeleton } from '../../features/agreeing/agreeing-skeleton.tsx';
import { AgreeingLine } from './agreeing-line.tsx';

// The calendar and the drawing of texts are nothing that the first page needs.
const ProposalPage = lazy(() => import('./proposal-page.tsx'));
const InForcePage = lazy(() => import('./in-force-page.tsx'));

interface AgreeingRouteProps {
  readonly page: 'proposal' | 'in-force';
  readonly documentId: DocumentId;
  readonly proposalId: ProposalId;
}

/** The page of a proposal, or of what came in force by it. */
export function AgreeingRoute({ page, ...ids }: AgreeingRouteProps) {
  const isProposal = page === 'proposal';
  const waiting = (
    <>
      <AgreeingLine title={isProposal ? 'A proposal' : 'In force'} />
      <AgreeingSkeleton what="Opening the text" />
    </>
  );
  return (
    <Suspense fallback={waiting}>
      {isProposal ? <ProposalPage {...ids} /> : <InForcePage {...ids} />}
    </Suspense>
  );
}
