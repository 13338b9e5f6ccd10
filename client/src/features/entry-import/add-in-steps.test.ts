import type { RowRisk } from '@entente/documents/csv/row-risk';
import { readRegister } from '@entente/documents/register/read-register';
import { addCategory } from '@entente/documents/register/write-lists';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addDecisionFiles, addRiskRows } from './add-in-steps.ts';

const row = (at: number, category?: string): RowRisk => ({
  risk: { title: `Risk ${at}` },
  category,
  notes: [],
});

test('[IM5] risks come in several edits, in order, and say how far they are', async () => {
  const ydoc = new Y.Doc();
  const edits: number[] = [];
  ydoc.on('update', (update: Uint8Array) => edits.push(update.length));
  const progress: number[] = [];
  const rows = Array.from({ length: 450 }, (_, at) => row(at));
  const ids = await addRiskRows(ydoc, rows, (added) => progress.push(added));
  expect(progress).toEqual([200, 400, 450]);
  expect(edits).toHaveLength(3);
  const { entries } = readRegister(ydoc);
  expect(entries.map(({ id }) => id)).toEqual(ids);
  expect(entries.at(-1)).toMatchObject({ title: 'Risk 449' });
});

test('[CV9] categories that are there are used, however they are written; others are added once', async () => {
  const ydoc = new Y.Doc();
  const delivery = addCategory(ydoc, 'Delivery');
  await addRiskRows(ydoc, [row(1, 'DELIVERY'), row(2, 'Data'), row(3, 'data'), row(4)], () => undefined);
  const { entries, categories } = readRegister(ydoc);
  expect(categories.map(({ name }) => name)).toEqual(['Delivery', 'Data']);
  const data = categories[1]?.id;
  expect(entries.map((entry) => entry.kind === 'risk' && entry.category)).toEqual([
    delivery,
    data,
    data,
    undefined,
  ]);
});

test('[IM5] decisions too', async () => {
  const ydoc = new Y.Doc();
  const ids = await addDecisionFiles(ydoc, [{ title: 'One' }, { title: 'Two' }], () => undefined);
  expect(ids).toHaveLength(2);
});
