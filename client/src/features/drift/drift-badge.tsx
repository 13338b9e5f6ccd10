import type { DriftCount } from '@entente/documents/drift/count-drift';
import type { Firm } from '@entente/protocol/api/people';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { Tooltip } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { FirmMark } from '../../ui/firm-name.tsx';
import badge from '../../ui/badge.module.css';
import classes from './drift-badge.module.css';
import { driftBadgeWords, driftSentence } from './drift-words.ts';

interface DriftBadgeProps {
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
  readonly count: DriftCount;
  readonly firms: readonly Firm[];
}

/** Says quietly how far the draft has drifted from what is in force, and leads there; nothing of a quiet draft. */
export function DriftBadge({ allianceId, documentId, count, firms }: DriftBadgeProps) {
  if (count.clauses + count.formats === 0) return null;
  const sentence = driftSentence(count, firms);
  const known = count.shares.filter(({ firmIds }) => firmIds.length > 0);
  return (
    <Tooltip label={sentence} multiline maw={320}>
      <Link
        className={badge.badge}
        aria-label={sentence}
        to="/alliances/$allianceId/documents/$documentId/drift"
        params={{ allianceId, documentId }}
      >
        <IconGitCompare size={16} aria-hidden />
        {driftBadgeWords(count)}
        {known.map(({ firmIds, clauses }) => (
          <span key={firmIds.join(' ')} className={classes.share}>
            {firms
              .filter(({ id }) => firmIds.includes(id))
              .map(({ id, colour }) => (
                <FirmMark key={id} colour={colour} />
              ))}
            {clauses}
          </span>
        ))}
      </Link>
    </Tooltip>
  );
}
