import type { InForceSummary } from '@entente/protocol/api/in-force';
import type { ProposalSummary } from '@entente/protocol/api/proposals';
import type { AllianceId } from '@entente/protocol/ids';
import { Tooltip } from '@mantine/core';
import { IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { exactWords } from '../../ui/relative-time.ts';
import classes from '../../ui/badge.module.css';
import { waitWords } from './status-line.tsx';
import type { Reader } from './who-signs.ts';

const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const yearFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** A day as short as it can be told: the line has room for little else, and the exact time stands in the hint. */
const shortDay = (at: Date): string =>
  (at.getFullYear() === new Date().getFullYear() ? dayFormat : yearFormat).format(at);

/** Says since when a text is in force, and leads to it. */
export function InForceBadge({ text, allianceId }: { text: InForceSummary; allianceId: AllianceId }) {
  const at = new Date(text.at);
  return (
    <Tooltip label={`Every firm has agreed, ${exactWords(at)}`}>
      <Link
        className={classes.badge}
        data-tone="safe"
        to="/alliances/$allianceId/documents/$documentId/in-force/$proposalId"
        params={{ allianceId, documentId: text.documentId, proposalId: text.id }}
      >
        <IconCircleCheck size={16} aria-hidden />
        In force since {shortDay(at)}
      </Link>
    </Tooltip>
  );
}

interface ProposedBadgeProps {
  readonly proposal: ProposalSummary;
  readonly allianceId: AllianceId;
  readonly reader: Reader;
}

/** Says that something is proposed and whom it waits for, and leads to it. */
export function ProposedBadge({ proposal, allianceId, reader }: ProposedBadgeProps) {
  return (
    <Tooltip label={waitWords(proposal, reader)}>
      <Link
        className={classes.badge}
        to="/alliances/$allianceId/documents/$documentId/proposals/$proposalId"
        params={{ allianceId, documentId: proposal.documentId, proposalId: proposal.id }}
      >
        <IconCircleDot size={16} aria-hidden />
        {proposal.part.kind === 'section' ? `Section ${proposal.place} proposed` : 'Proposed'}
      </Link>
    </Tooltip>
  );
}
