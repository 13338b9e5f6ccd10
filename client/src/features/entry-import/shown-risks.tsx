import type { RowPreview } from '@entente/documents/csv/preview-risks';
import { readOwner } from '@entente/documents/entries/owner';
import type { Rich } from '@entente/documents/entries/write-entry';
import { linesOf } from '@entente/documents/markdown/rich-json';
import { scoreOf } from '@entente/documents/register/score';
import type { NewRisk } from '@entente/documents/register/write-register';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { dayWords } from '../../entries/calendar-locale.ts';
import { OwnerName } from '../../entries/owner-name.tsx';
import { ScoreBadge } from '../../entries/score-badge.tsx';
import { StatusBadge } from '../../entries/status-badge.tsx';
import type { ShownRow } from './shown-row.ts';

/** The words of a text on one line. */
const wordsOf = (rich: Rich = ''): string => (typeof rich === 'string' ? rich : linesOf(rich).join(' · '));

function Facts({
  risk,
  category,
  people,
}: {
  risk: NewRisk;
  category: string | undefined;
  people: AlliancePeople;
}) {
  // Nothing of a list is cleared, so that `null` and missing say the same.
  const { response, dueOn, reviewOn, status } = risk;
  const [likelihood, impact] = [risk.likelihood ?? undefined, risk.impact ?? undefined];
  const owner = readOwner(risk.owner);
  const score = scoreOf({ likelihood, impact });
  const steps = [
    likelihood === undefined ? undefined : `Likelihood ${likelihood}`,
    impact === undefined ? undefined : `Impact ${impact}`,
  ].filter((words) => words !== undefined);
  return (
    <>
      {score !== undefined && <ScoreBadge score={score} />}
      {steps.length > 0 && <span>{steps.join(' × ')}</span>}
      {category !== undefined && <span>{category}</span>}
      {owner && <OwnerName owner={owner} people={people} withFirm />}
      {response && <span>{response.replace(/^./, (first) => first.toUpperCase())}</span>}
      {status !== undefined && status !== 'open' && <StatusBadge status={status} />}
      {dueOn && <span>Due {dayWords(dueOn)}</span>}
      {reviewOn && <span>Review {dayWords(reviewOn)}</span>}
    </>
  );
}

/** A row of a list as the preview shows it. */
export function showRisk(row: RowPreview, people: AlliancePeople): ShownRow {
  const shown = { key: `line ${row.line}`, place: `Line ${row.line}` };
  if (row.kind !== 'risk') {
    const { kind, why, words } = row;
    return { ...shown, title: undefined, facts: null, words, notes: [], reason: { kind, why } };
  }
  const { risk, category, notes } = row;
  return {
    ...shown,
    title: risk.title,
    words: [wordsOf(risk.description), wordsOf(risk.mitigation)].filter((words) => words !== '').join(' · '),
    facts: <Facts risk={risk} category={category} people={people} />,
    notes: notes.map(({ kind, column, words }) => ({
      kind,
      words:
        column === undefined ? words.replace(/^./, (first) => first.toUpperCase()) : `${column}: ${words}`,
    })),
    reason: undefined,
  };
}
