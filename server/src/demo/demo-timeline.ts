import type { Act, Cast } from './demo-acts.ts';
import { decisionActs, linkDecision } from './decision-acts.ts';
import type { DemoDecision, DemoMoment, DemoRisk } from './entry-shapes.ts';
import { linkRisk, riskActs } from './risk-acts.ts';
import type { Stroke } from './shared-pen.ts';

/** A risk or a decision with its acts and how it is linked. */
interface Part {
  readonly name: string;
  readonly moment: DemoMoment;
  readonly links: readonly string[];
  readonly acts: readonly Act[];
  readonly link: (name: string, stroke: Stroke) => Act;
}

/** People link a little after they have written. */
const LINK_AFTER_MS = 120_000;

function partsOf(risks: readonly DemoRisk[], decisions: readonly DemoDecision[], cast: Cast): Part[] {
  const ofRisks = risks.map((risk, place) => ({
    name: `R:${risk.key}`,
    moment: risk,
    links: risk.links ?? [],
    acts: riskActs(risk, cast, place),
    link: (name: string, stroke: Stroke) => linkRisk(risk, name, stroke),
  }));
  const ofDecisions = decisions.map((decision, place) => ({
    name: `D:${decision.key}`,
    moment: decision,
    links: decision.links ?? [],
    acts: decisionActs(decision, cast, place),
    link: (name: string, stroke: Stroke) => linkDecision(decision, name, stroke),
  }));
  return [...ofRisks, ...ofDecisions];
}

/** Everything that was done, oldest first. Entries are linked as soon as both are there. */
export function demoActs(risks: readonly DemoRisk[], decisions: readonly DemoDecision[], cast: Cast): Act[] {
  const parts = partsOf(risks, decisions, cast);
  const born = new Map(parts.map(({ name, acts }) => [name, acts[0]?.at.getTime() ?? 0]));
  const links = parts.flatMap(({ name, moment, links: targets, link }) =>
    targets.map((target) => {
      const later = Math.max(born.get(name) ?? 0, born.get(target) ?? 0);
      return link(target, { by: cast.actor(moment.by), at: new Date(later + LINK_AFTER_MS) });
    }),
  );
  return [...parts.flatMap(({ acts }) => acts), ...links].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
