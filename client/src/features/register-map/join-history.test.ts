import { addRisks } from '@entente/documents/register/write-register';
import { readRegister } from '@entente/documents/register/read-register';
import type { Risk } from '@entente/documents/register/risk';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { joinHistory } from './join-history.ts';

test('[RM5] the past is as recorded, the present as the document says it', () => {
  const ydoc = new Y.Doc();
  addRisks(ydoc, [
    { likelihood: 4, impact: 5 },
    { likelihood: 1, impact: 1 },
  ]);
  const risks = readRegister(ydoc).entries as Risk[];
  const now = '2026-11-21T12:00:00.000Z';
  const then = '2026-11-01T12:00:00.000Z';
  const recorded = { at: then, likelihood: 2, impact: 5, status: 'open' as const };
  const histories = joinHistory(
    [
      { entryId: risks[0]!.id, points: [recorded] },
      { entryId: risks[1]!.id, points: [{ ...recorded, likelihood: 1, impact: 1 }] },
    ],
    risks,
    now,
  );
  expect(histories).toEqual([
    [recorded, { at: now, likelihood: 4, impact: 5, status: 'open' }],
    [{ ...recorded, likelihood: 1, impact: 1 }],
  ]);
  expect(joinHistory([], risks, now).map((points) => points.length)).toEqual([1, 1]);
});
