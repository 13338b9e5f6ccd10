import type { ScorePoint } from '@entente/documents/register/exposure';
import type { Risk } from '@entente/documents/register/risk';
import type { ScoreHistory, ScorePoint as RecordedPoint } from '@entente/protocol/api/score-history';
import type { Step } from '@entente/documents/entries/values';

/** What the record says of scores. */
export type RecordedScores = ScoreHistory['risks'];

const asPoint = ({ at, likelihood, impact, status }: RecordedPoint): ScorePoint => ({
  at,
  status,
  likelihood: (likelihood ?? undefined) as Step | undefined,
  impact: (impact ?? undefined) as Step | undefined,
});

const isAs = (point: ScorePoint | undefined, risk: Risk): boolean =>
  point?.likelihood === risk.likelihood && point?.impact === risk.impact && point?.status === risk.status;

/**
 * For each risk its points on the record, and the present behind them when the record does not say it yet.
 * @param at of the present, ISO 8601
 */
export function joinHistory(history: RecordedScores, risks: readonly Risk[], at: string): ScorePoint[][] {
  const known = new Map<string, ScorePoint[]>(
    history.map(({ entryId, points }) => [entryId, points.map(asPoint)]),
  );
  return risks.map((risk) => {
    const points = known.get(risk.id) ?? [];
    if (isAs(points.at(-1), risk)) return [...points];
    const { likelihood, impact, status, raisedAt } = risk;
    // Of what the record does not tell at all, the raising is the best that is known.
    return [...points, { at: points.length === 0 ? (raisedAt ?? at) : at, likelihood, impact, status }];
  });
}
