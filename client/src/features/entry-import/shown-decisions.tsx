import { readOwner } from '@entente/documents/entries/owner';
import type { NewDecision } from '@entente/documents/log/write-log';
import type { DraftState } from '@entente/documents/log/schema';
import type { FilePreview } from '@entente/documents/markdown/preview-decisions';
import { linesOf } from '@entente/documents/markdown/rich-json';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { dayWords } from '../../entries/calendar-locale.ts';
import { OwnerName } from '../../entries/owner-name.tsx';
import type { ShownRow } from './shown-row.ts';

const stateWords: Readonly<Record<DraftState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  withdrawn: 'Withdrawn',
};

const wordsOf = (rich: NewDecision['statement'] = ''): string =>
  typeof rich === 'string' ? rich : linesOf(rich).join(' · ');

const count = (length: number, one: string): string | undefined =>
  length === 0 ? undefined : `${length} ${length === 1 ? one : `${one}s`}`;

function Facts({ decision, people }: { decision: NewDecision; people: AlliancePeople }) {
  const { state = 'draft', decidedOn, options = [], criteria = [], chosenAt, tags = [] } = decision;
  const owner = readOwner(decision.owner);
  const chosen = chosenAt === undefined ? undefined : options[chosenAt]?.name;
  const facts = [
    stateWords[state],
    decidedOn ? `Decided ${dayWords(decidedOn)}` : undefined,
    count(options.length, 'option'),
    chosen === undefined ? undefined : `Chosen: ${chosen}`,
    criteria.length === 0
      ? undefined
      : `${criteria.length} ${criteria.length === 1 ? 'criterion' : 'criteria'}`,
    tags.length === 0 ? undefined : tags.join(', '),
  ];
  return (
    <>
      {facts.map((fact) => fact !== undefined && <span key={fact}>{fact}</span>)}
      {owner && <OwnerName owner={owner} people={people} withFirm />}
    </>
  );
}

/** A file as the preview shows it. Its place in the list is its key: an archive may have two of one name. */
export function showDecision(file: FilePreview, at: number, people: AlliancePeople): ShownRow {
  const shown = { key: `${at} ${file.name}`, place: file.name };
  if (file.kind === 'unreadable') {
    const reason = { kind: 'unreadable', why: file.why } as const;
    return { ...shown, title: undefined, facts: null, words: '', notes: [], reason };
  }
  const { decision, notes } = file;
  const words = [decision.statement, decision.context].map(wordsOf).filter((text) => text !== '');
  return {
    ...shown,
    title: decision.title,
    words: words.join(' · '),
    facts: <Facts decision={decision} people={people} />,
    notes: notes.map((note) => ({ kind: 'guess', words: note })),
    reason: undefined,
  };
}
