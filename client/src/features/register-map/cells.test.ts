import { addRisks } from '@entente/documents/register/write-register';
import { readRegister } from '@entente/documents/register/read-register';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { cellName, nextCell, placeRisks, readCell } from './cells.ts';

test('[RM1] open risks stand in their cell, closed ones nowhere, and those without a score apart', () => {
  const ydoc = new Y.Doc();
  const [a, b, , d] = addRisks(ydoc, [
    { likelihood: 4, impact: 5 },
    { likelihood: 4, impact: 5 },
    { likelihood: 4, impact: 5, status: 'closed' },
    { likelihood: 2 },
  ]);
  const { cells, unscored } = placeRisks(readRegister(ydoc));
  expect(cells.get('4-5')?.map(({ id }) => id)).toEqual([a, b]);
  expect(cells.size).toBe(1);
  expect(unscored.map(({ id }) => id)).toEqual([d]);
});

test('[RM2] arrows go one cell on and stop at the edge', () => {
  expect(nextCell({ likelihood: 4, impact: 5 }, 'ArrowUp')).toEqual({ likelihood: 5, impact: 5 });
  expect(nextCell({ likelihood: 5, impact: 5 }, 'ArrowUp')).toEqual({ likelihood: 5, impact: 5 });
  expect(nextCell({ likelihood: 5, impact: 1 }, 'ArrowLeft')).toEqual({ likelihood: 5, impact: 1 });
  expect(nextCell({ likelihood: 5, impact: 1 }, 'ArrowRight')).toEqual({ likelihood: 5, impact: 2 });
  expect(readCell(cellName({ likelihood: 3, impact: 2 }))).toEqual({ likelihood: 3, impact: 2 });
  expect(readCell('6-1')).toBeUndefined();
  expect(readCell('12345-67')).toBeUndefined();
});
