import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { Link } from '@tanstack/react-router';
import { useDocumentInForce } from '../../api/use-in-force.ts';
import { useProposals } from '../../api/use-proposals.ts';
import classes from '../../features/agreeing/agreeing.module.css';
import { beforeWords } from './before-words.ts';
import { draftLink } from './draft-link.ts';
import { OpenThreads } from './open-threads.tsx';

interface ProposalLinksProps {
  readonly proposal: ProposalDetail;
  readonly document: DocumentDetail;
  /** Whether somebody has written in the draft since. */
  readonly hasMovedOn: boolean;
}

/** Leads to what changed in the draft since a version. */
export function DraftSince({ document, version }: { document: DocumentDetail; version: number }) {
  return <Link {...draftLink(document, { version, with: 'draft' })}>What changed in the draft since</Link>;
}

const inForceAt = '/alliances/$allianceId/documents/$documentId/in-force/$proposalId';
const proposalAt = '/alliances/$allianceId/documents/$documentId/proposals/$proposalId';

/** Leads from a proposal to the draft, to what changed, and to what came of it. */
export function ProposalLinks({ proposal, document, hasMovedOn }: ProposalLinksProps) {
  const texts = useDocumentInForce(document.id).data ?? [];
  const later = useProposals(document.id).data?.find(({ replaces }) => replaces === proposal.id);
  const before = texts.find(({ id }) => id === proposal.inForce?.id);
  const words = before && beforeWords(proposal, before);
  const here = { allianceId: document.allianceId, documentId: document.id };
  const { versionNumber: version, place, part, end } = proposal;
  const entry = part.kind === 'entry' ? { entry: place } : {};
  return (
    <nav className={`${classes.links} ${classes.screenOnly}`} aria-label="Around this proposal">
      {end?.how === 'agreed' && (
        <Link to={inForceAt} params={{ ...here, proposalId: proposal.id }}>
          The text in force
        </Link>
      )}
      {later && (
        <Link to={proposalAt} params={{ ...here, proposalId: later.id }}>
          The proposal that took its place
        </Link>
      )}
      {before && words && before.id !== proposal.id && (
        <>
          <Link {...draftLink(document, { version, with: before.versionNumber })}>{words.changed}</Link>
          <Link to={inForceAt} params={{ ...here, proposalId: before.id }}>
            {words.text}
          </Link>
        </>
      )}
      {hasMovedOn && end !== null && <DraftSince document={document} version={version} />}
      <OpenThreads proposal={proposal} document={document} />
      <Link {...draftLink(document, entry)}>The draft</Link>
    </nav>
  );
}
