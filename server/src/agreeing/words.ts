import type { ProposalRow } from './hold-proposal.ts';

type Named = Pick<ProposalRow, 'partKind' | 'documentKind' | 'documentTitle' | 'title' | 'place' | 'hash'>;

/** What is proposed, as a sentence names it. */
function nameOf({ partKind, documentKind, documentTitle, title, place }: Named): string {
  switch (partKind) {
    case 'whole':
      return `“${documentTitle}”`;
    case 'section':
      return `section ${place}, “${title}”, of “${documentTitle}”`;
    case 'entry':
      return documentKind === 'log'
        ? `decision ${place}, “${title}”`
        : `risk ${place}, “${title}”, as scored`;
  }
}

/**
 * The words in which somebody agrees for a firm. They name the one text that is meant by its hash, are shown beside the
 * button, sent with the agreement and kept with it.
 */
export const agreeingWords = (row: Named, firm: string): string =>
  `I agree for ${firm} to ${nameOf(row)}, exactly as it is shown here. Its SHA-256 is ${row.hash}.`;
