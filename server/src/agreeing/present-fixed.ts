import type { ProposalHead } from './hold-proposal.ts';
import type { InForceHead } from './in-force-rows.ts';
import { presentParties } from './parties.ts';
import { partNameOf } from './part-name.ts';

/** What a proposal and a text in force say alike of the text that they fix. */
export function presentFixed(row: ProposalHead | InForceHead) {
  const { documentId, documentKind, documentTitle, title, place, versionNumber, seq, hash } = row;
  return {
    documentId,
    documentKind,
    documentTitle,
    title,
    place,
    versionNumber,
    seq,
    hash,
    part: partNameOf(row),
    parties: presentParties(row.parties),
  };
}
