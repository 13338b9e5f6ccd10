import type { InForceSummary } from '@entente/protocol/api/in-force';
import type { ProposalDetail } from '@entente/protocol/api/proposals';

/** How the links to a text are called that stood in force when something else was proposed. */
interface BeforeWords {
  readonly changed: string;
  readonly text: string;
}

/** What a proposal would take the place of is in force until every firm has agreed to it, and from then on the text before (AG3). */
export function beforeWords(
  { end }: Pick<ProposalDetail, 'end'>,
  { number, supersededBy }: Pick<InForceSummary, 'number' | 'supersededBy'>,
): BeforeWords {
  const isInForce = end?.how !== 'agreed' && supersededBy === null;
  const what = isInForce ? 'text in force' : 'text before';
  return { changed: `What changed since the ${what}`, text: `The ${what}, number ${number}` };
}
