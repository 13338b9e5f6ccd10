import type { ProposalId, ProposalSummary } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import { Link } from '@tanstack/react-router';
import { useDecisionRecord } from '../../api/use-decision-record.ts';
import { useProposals } from '../../api/use-proposals.ts';
import { useReviews } from '../../api/use-reviews.ts';
import { DecisionDissent } from '../../features/agreeing/decision-dissent.tsx';
import { DecisionProposals } from '../../features/agreeing/decision-proposals.tsx';
import { DecisionReviews } from '../../features/agreeing/decision-reviews.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';

interface DecisionRecordProps {
  readonly documentId: DocumentId;
  readonly entryId: string;
}

const isOf =
  (entryId: string) =>
  ({ part }: ProposalSummary): boolean =>
    part.kind === 'entry' && part.id === entryId;

/** What the firms have said of a decision, on its page: how each proposal ended, in whose words, and who sees it differently. */
export function DecisionRecord({ documentId, entryId }: DecisionRecordProps) {
  const { alliance } = useAlliancePage();
  const proposals = useProposals(documentId).data?.filter(isOf(entryId)) ?? [];
  const record = useDecisionRecord(documentId, entryId).data;
  const awaited = useReviews(alliance.id).data?.find(
    (one) => one.documentId === documentId && one.entryId === entryId,
  );
  const [newest] = proposals;
  if (newest === undefined) return null;
  const link = (proposalId: ProposalId) => (
    <Link
      to="/alliances/$allianceId/documents/$documentId/proposals/$proposalId"
      params={{ allianceId: alliance.id, documentId, proposalId }}
    >
      Open it
    </Link>
  );
  return (
    <>
      <DecisionReviews reviews={record?.reviews ?? []} awaited={awaited} alliance={alliance} />
      <DecisionProposals
        proposals={proposals}
        readBacks={record?.readBacks ?? []}
        firms={alliance.firms}
        renderLink={link}
      />
      <DecisionDissent
        newest={newest}
        dissents={record?.dissents ?? []}
        alliance={alliance}
        isRead={record !== undefined}
      />
    </>
  );
}
