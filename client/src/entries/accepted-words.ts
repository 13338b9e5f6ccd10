import type { Risk } from '@entente/documents/register/risk';
import { levelOf, scoreOf } from '@entente/documents/register/score';
import type { AcceptedScore } from '@entente/protocol/api/in-force';
import { levelWords } from '../ui/level-words.ts';

type Scored = Pick<Risk, 'likelihood' | 'impact'>;

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** Whether a risk is scored in another way than every firm has accepted; the same product of other steps is another way. */
export const isScoredAnew = (risk: Scored, accepted: AcceptedScore): boolean =>
  risk.likelihood !== accepted.likelihood || risk.impact !== accepted.impact;

/** The product of the accepted steps, 1 to 25. */
export const acceptedScoreOf = ({ likelihood, impact }: AcceptedScore): number => likelihood * impact;

/** Such as *Every firm accepted 8, moderate, on 21 Nov 2026*. */
export function acceptedWords(accepted: AcceptedScore): string {
  const score = acceptedScoreOf(accepted);
  const level = levelWords[levelOf(score)].name.toLowerCase();
  return `Every firm accepted ${score}, ${level}, on ${dayFormat.format(new Date(accepted.at))}`;
}

/** The accepted score where it is another than the one of today, in a few words; undefined where it is not. */
export function besideWords(risk: Scored, accepted: AcceptedScore | undefined): string | undefined {
  if (accepted === undefined || !isScoredAnew(risk, accepted)) return undefined;
  const isSameProduct = scoreOf(risk) === acceptedScoreOf(accepted);
  const score = isSameProduct
    ? `${accepted.likelihood} × ${accepted.impact}`
    : String(acceptedScoreOf(accepted));
  return `${score} accepted`;
}
