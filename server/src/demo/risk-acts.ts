import { readCategories } from '@entente/documents/register/read-register';
import {
  addRiskLink,
  addRisks,
  mergeRisk,
  setRiskValues,
  writeRiskText,
  type RiskValues,
} from '@entente/documents/register/write-register';
import { entryOf, targetOf, type Act, type Books, type Cast } from './demo-acts.ts';
import type { DemoRisk, DemoRiskChange } from './entry-shapes.ts';
import type { Stroke } from './shared-pen.ts';

const nameOf = (risk: DemoRisk): string => `R:${risk.key}`;

function firstValues(risk: DemoRisk, cast: Cast, { register }: Books): RiskValues {
  const [likelihood, impact] = risk.score ?? [];
  return {
    category: readCategories(register.ydoc).find(({ name }) => name === risk.category)?.id,
    likelihood,
    impact,
    response: risk.response,
    owner: cast.owner(risk.owner),
    dueOn: cast.dayOr(risk.dueIn),
    reviewOn: cast.dayOr(risk.reviewIn),
  };
}

function raise(risk: DemoRisk, cast: Cast, stroke: Stroke): Act {
  return {
    at: stroke.at,
    run(books) {
      const { title, description, mitigation = '' } = risk;
      const values = firstValues(risk, cast, books);
      const entryId = books.register.add(stroke, (ydoc) =>
        addRisks(ydoc, [{ ...values, title, description, mitigation }]),
      );
      books.targets.set(nameOf(risk), { documentId: books.register.documentId, entryId });
    },
  };
}

function change(
  risk: DemoRisk,
  later: DemoRiskChange,
  { cast, stroke }: { cast: Cast; stroke: Stroke },
): Act {
  const [likelihood, impact] = later.score ?? [];
  const { status, mitigation, mergedInto } = later;
  const dates = { dueOn: cast.dayOr(later.dueIn), reviewOn: cast.dayOr(later.reviewIn) };
  return {
    at: stroke.at,
    run(books) {
      const id = entryOf(books, nameOf(risk));
      books.register.write(stroke, (ydoc) => {
        setRiskValues(ydoc, id, { likelihood, impact, status, ...dates });
        if (mitigation !== undefined) writeRiskText(ydoc, id, { field: 'mitigation', rich: mitigation });
        if (mergedInto !== undefined) mergeRisk(ydoc, id, entryOf(books, `R:${mergedInto}`));
      });
    },
  };
}

/** What was done with a risk: raised, then changed. @param place its place among the risks */
export function riskActs(risk: DemoRisk, cast: Cast, place: number): Act[] {
  const changes = (risk.later ?? []).map((later, at) =>
    change(risk, later, { cast, stroke: cast.stroke(later, place + 11 * (at + 1)) }),
  );
  return [raise(risk, cast, cast.stroke(risk, place)), ...changes];
}

/** Links a risk to what has this name. */
export const linkRisk = (risk: DemoRisk, name: string, stroke: Stroke): Act => ({
  at: stroke.at,
  run(books) {
    const [id, target] = [entryOf(books, nameOf(risk)), targetOf(books, name)];
    books.register.write(stroke, (ydoc) => addRiskLink(ydoc, id, target));
  },
});
