import { inBatches, withCategories } from '@entente/documents/csv/batch-risks';
import type { RowRisk } from '@entente/documents/csv/row-risk';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { addDecisions, type NewDecision } from '@entente/documents/log/write-log';
import { readCategories } from '@entente/documents/register/read-register';
import { addCategory } from '@entente/documents/register/write-lists';
import { addRisks } from '@entente/documents/register/write-register';
import type * as Y from 'yjs';
import { nextTurn } from './next-turn.ts';

type OnProgress = (added: number) => void;

/** Ids of categories by name in lower case; those that the register does not have are added. */
function categoriesFor(ydoc: Y.Doc, rows: readonly RowRisk[]): ReadonlyMap<string, EntryId> {
  const ids = new Map(readCategories(ydoc).map(({ id, name }) => [name.toLowerCase(), id]));
  for (const { category } of rows)
    if (category !== undefined && !ids.has(category.toLowerCase()))
      ids.set(category.toLowerCase(), addCategory(ydoc, category));
  return ids;
}

async function inSteps<Entry>(
  entries: readonly Entry[],
  add: (batch: readonly Entry[]) => EntryId[],
  onProgress: OnProgress,
): Promise<EntryId[]> {
  const ids: EntryId[] = [];
  for (const batch of inBatches(entries)) {
    ids.push(...add(batch));
    onProgress(ids.length);
    await nextTurn();
  }
  return ids;
}

/** Adds the risks of a list, some at a time, so that each edit fits one update and the page goes on. */
export const addRiskRows = (
  ydoc: Y.Doc,
  rows: readonly RowRisk[],
  onProgress: OnProgress,
): Promise<EntryId[]> =>
  inSteps(withCategories(rows, categoriesFor(ydoc, rows)), (batch) => addRisks(ydoc, batch), onProgress);

/** Adds decisions, some at a time. */
export const addDecisionFiles = (
  ydoc: Y.Doc,
  decisions: readonly NewDecision[],
  onProgress: OnProgress,
): Promise<EntryId[]> => inSteps(decisions, (batch) => addDecisions(ydoc, batch), onProgress);
