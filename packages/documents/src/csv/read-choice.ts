import type { RiskResponse, RiskStatus } from '../register/schema.ts';
import type { CellRead } from './cell-note.ts';
import { normalWords, saysNothing } from './normal-words.ts';

type Words<T extends string> = Readonly<Record<T, RegExp>>;

const responseWords: Words<RiskResponse> = {
  avoid: /^(?:avoid|avoidance|terminate|eliminate|prevent)$/,
  reduce: /^(?:reduce|reduction|mitigate|mitigation|treat|control|minimi[sz]e|limit)$/,
  share: /^(?:share|sharing|transfer|transference|insure|outsource)$/,
  accept: /^(?:accept|acceptance|tolerate|retain|take)$/,
};

const statusWords: Words<RiskStatus> = {
  open: /^(?:open|new|active|identified|draft|raised|proposed|live|assessed)$/,
  mitigating:
    /^(?:mitigating|in progress|in treatment|treating|being mitigated|under treatment|ongoing|wip)$/,
  watching: /^(?:watching|watch|monitor|monitored|monitoring|on hold|dormant|accepted)$/,
  closed: /^(?:closed|done|resolved|retired|expired|complete|completed|mitigated|cancelled|canceled)$/,
};

function readChoice<T extends string>(cell: string, words: Words<T>, name: string): CellRead<T> {
  if (cell === '') return { kind: 'empty' };
  const said = normalWords(cell);
  const value = (Object.keys(words) as T[]).find((key) => words[key].test(said));
  if (value === said) return { kind: 'value', value };
  if (value !== undefined) return { kind: 'value', value, guess: `"${cell}" is read as ${value}` };
  if (saysNothing(cell)) return { kind: 'empty', guess: `"${cell}" is left empty` };
  return { kind: 'unreadable', why: `"${cell}" is not a ${name}` };
}

/** Reads a cell as what we do about a risk: `Mitigate` is reduce, `Transfer` share, `Tolerate` accept. */
export const readResponse = (cell: string): CellRead<RiskResponse> =>
  readChoice(cell, responseWords, 'response');

/** Reads a cell as how a risk stands: `In progress` is mitigating, `Resolved` closed. */
export const readStatus = (cell: string): CellRead<RiskStatus> => readChoice(cell, statusWords, 'status');
