import type { Database } from '../../db/database.ts';
import type { Act, Cast } from '../demo-acts.ts';
import type { DemoFilling } from './agreeing-shapes.ts';
import { demoProposals } from './demo-proposals.ts';
import { demoFillings, demoRewordings } from './demo-text.ts';
import { proposalActs } from './seed-proposals.ts';
import { fillBrackets, reword } from './write-demo-text.ts';

/** Northwind writes what is its own to say, and a day later Harbor. */
const FILLED_DAYS_AGO = { maya: 29, ingrid: 28 } as const;

function fill(cast: Cast, by: DemoFilling['by'], fillings: readonly DemoFilling[]): Act {
  const stroke = cast.stroke({ by, daysAgo: FILLED_DAYS_AGO[by] }, 0);
  const texts = fillings.map((one) => {
    if (one.by !== by) return undefined;
    return typeof one.with === 'string' ? one.with : cast.spokenDay(one.with.inDays);
  });
  return {
    at: stroke.at,
    run: ({ agreement }) => agreement.write(stroke, (ydoc) => fillBrackets(ydoc, texts)),
  };
}

/** How the working agreement was written, agreed to and written on, and what else was put to both firms (DM5). */
export function agreeingActs(tx: Database, cast: Cast): Act[] {
  const rest = demoFillings.filter(({ by }) => by !== 'maya');
  const rewordings = demoRewordings.map((one, place): Act => {
    const stroke = cast.stroke(one, place);
    return { at: stroke.at, run: ({ agreement }) => agreement.write(stroke, (ydoc) => reword(ydoc, one)) };
  });
  return [
    fill(cast, 'maya', demoFillings),
    fill(cast, 'ingrid', rest),
    ...rewordings,
    ...demoProposals.flatMap((one) => proposalActs({ tx, cast }, one)),
  ];
}
