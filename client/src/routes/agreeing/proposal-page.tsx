import '../../features/agreement/agreement-text.css';
import '../../features/agreement/agreement-blocks.css';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ProposalDetail, ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import { Box } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { isNotFound } from '../../api/api-error.ts';
import { useDocument } from '../../api/use-documents.ts';
import { useMembers } from '../../api/use-members.ts';
import { useMovedOn, useProposal } from '../../api/use-proposals.ts';
import { AgreeingSkeleton } from '../../features/agreeing/agreeing-skeleton.tsx';
import { MovedOnNotice } from '../../features/agreeing/moved-on.tsx';
import { partTitle } from '../../features/agreeing/part-words.ts';
import { ProposalView } from '../../features/agreeing/proposal-view.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { NothingHere } from '../nothing-here.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { AgreeingLine } from './agreeing-line.tsx';
import { entryOf } from './entry-of.ts';
import { FixedTalkOf } from './fixed-talk-of.tsx';
import { DraftSince, ProposalLinks } from './proposal-links.tsx';
import { useAgreeingReader } from './use-agreeing-reader.ts';

interface ProposalPageProps {
  readonly documentId: DocumentId;
  readonly proposalId: ProposalId;
}

const nobody: never[] = [];

interface ShownProps {
  readonly document: DocumentDetail;
  readonly proposal: ProposalDetail;
}

function Shown({ document, proposal }: ShownProps) {
  const { alliance } = useAlliancePage();
  const reader = useAgreeingReader();
  const members = useMembers(alliance.id).data ?? nobody;
  const movedOn = useMovedOn(proposal);
  const navigate = useNavigate();
  return (
    <>
      <AgreeingLine title={partTitle(proposal)} document={document} entry={entryOf(proposal)} />
      <FixedTalkOf fixed={proposal} document={document}>
        <ProposalView
          proposal={proposal}
          alliance={alliance}
          members={members}
          reader={reader}
          isArchived={document.archivedAt !== null}
          links={<ProposalLinks proposal={proposal} document={document} hasMovedOn={movedOn !== null} />}
          movedOn={
            <MovedOnNotice
              proposal={proposal}
              movedOn={movedOn}
              link={<DraftSince document={document} version={proposal.versionNumber} />}
            />
          }
          onProposed={(made) =>
            void navigate({
              to: '/alliances/$allianceId/documents/$documentId/proposals/$proposalId',
              params: { allianceId: alliance.id, documentId: document.id, proposalId: made.id },
            })
          }
        />
      </FixedTalkOf>
    </>
  );
}

function Found({ document, proposalId }: { document: DocumentDetail; proposalId: ProposalId }) {
  const proposal = useProposal(document.id, proposalId);
  if (isNotFound(proposal.error)) return <NothingHere />;
  if (proposal.data) return <Shown document={document} proposal={proposal.data} />;
  return <Waiting error={proposal.error} onRetry={() => void proposal.refetch()} />;
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <>
      <AgreeingLine title="A proposal" />
      {error === null ? (
        <AgreeingSkeleton what="Reading the proposal" />
      ) : (
        <Box maw={640} p="lg">
          <FailureNotice what="The proposal could not be read." error={error} onRetry={onRetry} />
        </Box>
      )}
    </>
  );
}

/** An exact text that is put to all firms: what it says, who must sign, and the acts of the reader. */
export default function ProposalPage({ documentId, proposalId }: ProposalPageProps) {
  const { alliance } = useAlliancePage();
  const document = useDocument(documentId);
  if (isNotFound(document.error)) return <NothingHere />;
  if (document.data && document.data.allianceId !== alliance.id) return <NothingHere />;
  if (document.data) return <Found key={proposalId} document={document.data} proposalId={proposalId} />;
  return <Waiting error={document.error} onRetry={() => void document.refetch()} />;
}
