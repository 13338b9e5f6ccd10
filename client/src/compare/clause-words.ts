import type { ClauseChange } from '@entente/documents/compare/summarize-clauses';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What changed in a clause, in words: *12 words added, 3 removed, moved from 5*. */
export function clauseWords(clause: ClauseChange): string {
  const { kind, was, added, removed, reformatted, movedIn, rowsAdded, rowsRemoved } = clause;
  const words = [
    added > 0 && `${counted(added, 'word')} added`,
    removed > 0 && `${added > 0 ? removed : counted(removed, 'word')} removed`,
    rowsAdded > 0 && `${counted(rowsAdded, 'row')} added`,
    rowsRemoved > 0 && `${counted(rowsRemoved, 'row')} removed`,
    movedIn > 0 && kind !== 'moved' && `${counted(movedIn, 'block')} moved here`,
    reformatted > 0 && added + removed + movedIn === 0 && 'another format, the same words',
    kind === 'moved' && `moved${was === undefined ? '' : ` from ${was}`}`,
    kind !== 'moved' && was !== undefined && `was ${was}`,
  ].filter((part) => part !== false);
  const told = words.join(', ');
  if (kind === 'added') return told === '' ? 'new' : `new, ${told}`;
  if (kind === 'removed') return told === '' ? 'taken out' : `taken out, ${told}`;
  return told;
}
