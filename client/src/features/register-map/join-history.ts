import type { ScorePoint } from '@entente/documents/register/exposure';
import type { Risk } from '@entente/documents/register/risk';

/** What the record says of one entry. */
export interface EntryHistory {
  readonly id: string;
  readonly points: readonly ScorePoint[];
}

const isAs = (point: ScorePoint | undefined, risk: Risk): boolean =>
  point?.likelihood === risk.likelihood && point?.impact === risk.impact && point?.status === risk.status;

/**
 * For each risk its points on the record, and the present behind them when the record does not say it yet.
 * @param at of the present, ISO 8601
 */
export function joinHistory(
  history: readonly EntryHistory[],
  risks: readonly Risk[],
  at: string,
): ScorePoint[][] {
  const known = new Map(history.map(({ id, points }) => [id, points]));
  return risks.map((risk) => {
    const points = known.get(risk.id) ?? [];
    if (isAs(points.at(-1), risk)) return [...points];
    const { likelihood, impact, status, raisedAt } = risk;
    // Of what the record does not tell at all, the raising is the best that is known.
    return [...points, { at: points.length === 0 ? (raisedAt ?? at) : at, likelihood, impact, status }];
  });
}
