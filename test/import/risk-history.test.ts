import { levelWords } from '@entente/documents/csv/read-step';
import { readRegister } from '@entente/documents/register/read-register';
import type { Risk } from '@entente/documents/register/risk';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editTo, openRisks, tableOf } from './edit-as-person.ts';
import { filesIn, textOf } from './shared-data.ts';

const folder = 'risk/SSI-AI-risk-register/history';
const revisions = filesIn(folder, '.csv');

/** A column that is kept in the description, under its name. */
const kept = (risk: Risk, name: string): string =>
  risk.description
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? '';

/** A risk as the cells of the list it came from. */
const cellsOf = (risk: Risk): string[] => [
  risk.title,
  risk.likelihood === undefined ? '' : (levelWords[risk.likelihood - 1] ?? ''),
  risk.impact === undefined ? '' : (levelWords[risk.impact - 1] ?? ''),
  risk.mitigation,
  risk.owner?.kind === 'named' ? risk.owner.name : '',
  kept(risk, 'Examples'),
  kept(risk, 'Issue'),
];

describe('the 59 real revisions of a register', () => {
  test('[CV4][CV6][CV7] imported one after the other as a person would, end equal to the last file', () => {
    const ydoc = new Y.Doc();
    const done = revisions.map((name) => editTo(ydoc, textOf(folder, name)));
    expect(revisions).toHaveLength(59);
    const last = tableOf(textOf(folder, revisions.at(-1) ?? ''));
    expect(openRisks(ydoc).map(cellsOf)).toEqual(last.rows.map(({ cells }) => cells));
    expect(last.rows).toHaveLength(3);
    // The run did something: risks came, changed and went, and none was deleted.
    const sum = (of: 'added' | 'edited' | 'closed'): number =>
      done.reduce((total, one) => total + one[of], 0);
    expect(sum('added')).toBe(readRegister(ydoc).entries.length);
    expect(sum('added') - sum('closed')).toBe(3);
    expect(sum('closed')).toBeGreaterThan(20);
    expect(sum('edited')).toBeGreaterThan(100);
  });

  test('[CV3] every revision has the same columns, and no cell of it is unreadable', () => {
    expect(new Set(revisions.map((name) => tableOf(textOf(folder, name)).header.join()))).toEqual(
      new Set(['Risk,Likelihood,Severity,Mitigations,Ownership,Examples,Issue']),
    );
  });
});
