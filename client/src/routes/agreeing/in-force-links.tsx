import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { InForceDetail } from '@entente/protocol/api/in-force';
import { Link } from '@tanstack/react-router';
import classes from '../../features/agreeing/agreeing.module.css';
import { draftLink } from './draft-link.ts';

interface InForceLinksProps {
  readonly text: InForceDetail;
  readonly document: DocumentDetail;
}

const inForceAt = '/alliances/$allianceId/documents/$documentId/in-force/$proposalId';

/** Leads from a text in force to what stands in its place, to its proposal and to the draft. */
export function InForceLinks({ text, document }: InForceLinksProps) {
  const here = { allianceId: document.allianceId, documentId: document.id };
  const { versionNumber: version, supersededBy, amendedBy, part, place } = text;
  const entry = part.kind === 'entry' ? { entry: place } : {};
  return (
    <nav className={`${classes.links} ${classes.screenOnly}`} aria-label="Around this text">
      {supersededBy !== null && (
        <Link to={inForceAt} params={{ ...here, proposalId: supersededBy }}>
          The text that took its place
        </Link>
      )}
      {amendedBy.map((id, at) => (
        <Link key={id} to={inForceAt} params={{ ...here, proposalId: id }}>
          {amendedBy.length === 1 ? 'The later section' : `Later section ${at + 1}`}
        </Link>
      ))}
      <Link
        to="/alliances/$allianceId/documents/$documentId/proposals/$proposalId"
        params={{ ...here, proposalId: text.id }}
      >
        How it was proposed
      </Link>
      <Link {...draftLink(document, { version, with: 'draft' })}>What changed in the draft since</Link>
      <Link {...draftLink(document, entry)}>The draft</Link>
      <Link {...draftLink(document, { ...entry, talk: true })}>Talk about this</Link>
    </nav>
  );
}
