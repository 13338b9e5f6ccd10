import '../../features/agreement/agreement-text.css';
import '../../features/agreement/agreement-blocks.css';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import { ActionIcon, Box, Tooltip } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { isNotFound } from '../../api/api-error.ts';
import { useDocument } from '../../api/use-documents.ts';
import { useInForce } from '../../api/use-in-force.ts';
import { useMembers } from '../../api/use-members.ts';
import { AgreedMenu } from '../../features/agreeing/agreed-menu.tsx';
import { AgreeingSkeleton } from '../../features/agreeing/agreeing-skeleton.tsx';
import { InForceView } from '../../features/agreeing/in-force-view.tsx';
import { partTitle } from '../../features/agreeing/part-words.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { NothingHere } from '../nothing-here.tsx';
import { useAlliancePage } from '../use-alliance-page.ts';
import { AgreeingLine } from './agreeing-line.tsx';
import { entryOf } from './entry-of.ts';
import { FixedTalkOf } from './fixed-talk-of.tsx';
import { InForceLinks } from './in-force-links.tsx';

const nobody: never[] = [];

function Print() {
  return (
    <Tooltip label="Print">
      <ActionIcon variant="subtle" color="gray" aria-label="Print" onClick={() => window.print()}>
        <IconPrinter size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <>
      <AgreeingLine title="In force" />
      {error === null ? (
        <AgreeingSkeleton what="Reading the text in force" />
      ) : (
        <Box maw={640} p="lg">
          <FailureNotice what="The text in force could not be read." error={error} onRetry={onRetry} />
        </Box>
      )}
    </>
  );
}

function Found({ document, proposalId }: { document: DocumentDetail; proposalId: ProposalId }) {
  const { alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  const text = useInForce(document.id, proposalId);
  if (isNotFound(text.error)) return <NothingHere />;
  if (!text.data) return <Waiting error={text.error} onRetry={() => void text.refetch()} />;
  return (
    <>
      <AgreeingLine
        title={partTitle(text.data)}
        document={document}
        entry={entryOf(text.data)}
        acts={
          <>
            <AgreedMenu text={text.data} />
            <Print />
          </>
        }
      />
      <FixedTalkOf fixed={text.data} document={document}>
        <InForceView
          text={text.data}
          alliance={alliance}
          members={members}
          links={<InForceLinks text={text.data} document={document} />}
        />
      </FixedTalkOf>
    </>
  );
}

interface InForcePageProps {
  readonly documentId: DocumentId;
  readonly proposalId: ProposalId;
}

/** What every firm has agreed to, at an address that always leads to the same words. */
export default function InForcePage({ documentId, proposalId }: InForcePageProps) {
  const { alliance } = useAlliancePage();
  const document = useDocument(documentId);
  if (isNotFound(document.error)) return <NothingHere />;
  if (document.data && document.data.allianceId !== alliance.id) return <NothingHere />;
  if (document.data) return <Found key={proposalId} document={document.data} proposalId={proposalId} />;
  return <Waiting error={document.error} onRetry={() => void document.refetch()} />;
}
