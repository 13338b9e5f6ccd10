import {
  addDecisionLink,
  addDecisions,
  setDecisionValues,
  type NewDecision,
} from '@entente/documents/log/write-log';
import { entryOf, targetOf, type Act, type Books, type Cast } from './demo-acts.ts';
import type { DemoDecision } from './entry-shapes.ts';
import type { Stroke } from './shared-pen.ts';

const nameOf = (decision: DemoDecision): string => `D:${decision.key}`;

function contentOf(decision: DemoDecision, cast: Cast, books: Books): NewDecision {
  const { title, statement, context, reasons, dissent, decider, consulted } = decision;
  const { form = 'plain', options = [], criteria = [], chosenAt, tags = [] } = decision;
  const texts = { title, statement, context, reasons, dissent, decider, consulted };
  const said = Object.entries(texts).filter(([, text]) => text !== undefined);
  return {
    ...(Object.fromEntries(said) as Partial<Record<keyof typeof texts, string>>),
    form,
    options,
    criteria,
    chosenAt,
    tags,
    owner: cast.owner(decision.owner),
    decidedOn: decision.decidedDaysAgo === undefined ? undefined : cast.day(-decision.decidedDaysAgo),
    reviewOn: cast.dayOr(decision.reviewIn),
    supersedes: decision.supersedes === undefined ? undefined : entryOf(books, `D:${decision.supersedes}`),
  };
}

/** What was done with a decision: written down, then proposed or withdrawn. @param place its place among the decisions */
export function decisionActs(decision: DemoDecision, cast: Cast, place: number): Act[] {
  const stroke = cast.stroke(decision, place);
  const write: Act = {
    at: stroke.at,
    run(books) {
      const content = contentOf(decision, cast, books);
      const entryId = books.log.add(stroke, (ydoc) => addDecisions(ydoc, [content]));
      books.targets.set(nameOf(decision), { documentId: books.log.documentId, entryId });
    },
  };
  const changes = (decision.later ?? []).map(({ state, ...moment }, at): Act => {
    const later = cast.stroke(moment, place + 13 * (at + 1));
    const run = (books: Books): void =>
      books.log.write(later, (ydoc) => setDecisionValues(ydoc, entryOf(books, nameOf(decision)), { state }));
    return { at: later.at, run };
  });
  return [write, ...changes];
}

/** Links a decision to what has this name. */
export const linkDecision = (decision: DemoDecision, name: string, stroke: Stroke): Act => ({
  at: stroke.at,
  run(books) {
    const [id, target] = [entryOf(books, nameOf(decision)), targetOf(books, name)];
    books.log.write(stroke, (ydoc) => addDecisionLink(ydoc, id, target));
  },
});
