/** Brings a register to what the next file of a list says, as a person would who has both open: cell by cell. */
import { withCategories } from '@entente/documents/csv/batch-risks';
import { previewRisks, type ImportContext } from '@entente/documents/csv/preview-risks';
import { proposeMapping } from '@entente/documents/csv/propose-mapping';
import { readTable, type Table } from '@entente/documents/csv/read-table';
import type { RowRisk } from '@entente/documents/csv/row-risk';
import { findElement } from '@entente/documents/entries/entry-id';
import { readRichText, richTextOf } from '@entente/documents/entries/rich-text';
import { readRegister } from '@entente/documents/register/read-register';
import type { Risk } from '@entente/documents/register/risk';
import {
  addRisks,
  setRiskValues,
  writeRiskText,
  writeRiskTitle,
  type NewRisk,
} from '@entente/documents/register/write-register';
import type * as Y from 'yjs';

const context: ImportContext = {
  fileName: 'register.csv',
  people: [],
  categories: [],
  present: [],
  dayOrder: 'day',
};

export function tableOf(text: string): Table {
  const table = readTable(text);
  if ('why' in table) throw new Error(table.why);
  return table;
}

/** The risks that a list becomes under the proposed mapping. */
export function rowsOf(text: string): RowRisk[] {
  const table = tableOf(text);
  const { rows } = previewRisks(table, proposeMapping(table).mapping, context);
  return rows.filter((row) => row.kind === 'risk');
}

export const openRisks = (ydoc: Y.Doc): Risk[] =>
  readRegister(ydoc).entries.filter(
    (entry): entry is Risk => entry.kind === 'risk' && entry.status !== 'closed',
  );

/** The number a list gives its risk, which stays when its words change. */
const issueOf = (words: string): string => /Issue: (#\d+)/.exec(words)?.[1] ?? '';

const wordsOf = (text: NewRisk['description']): string =>
  typeof text === 'object'
    ? (text.content ?? [])
        .map((block) => (block.content ?? []).map((node) => node.text ?? '').join(''))
        .join('\n')
    : (text ?? '');

/** Rows with the open risk that each was: of the same number and words first, else of the same number. */
function pair(rows: readonly RowRisk[], open: readonly Risk[]): { row: RowRisk; risk: Risk | undefined }[] {
  const free = new Set(open);
  const take = (isSame: (risk: Risk) => boolean): Risk | undefined => {
    const found = [...free].find(isSame);
    if (found) free.delete(found);
    return found;
  };
  const sure = rows.map(({ risk: { title, description } }) =>
    take((risk) => risk.title === title && risk.description === wordsOf(description)),
  );
  return rows.map((row, at) => ({
    row,
    risk: sure[at] ?? take((risk) => issueOf(risk.description) === issueOf(wordsOf(row.risk.description))),
  }));
}

function edit(
  ydoc: Y.Doc,
  { id }: Risk,
  { title = '', description = '', mitigation = '', ...values }: NewRisk,
): void {
  writeRiskTitle(ydoc, id, title);
  const element = findElement(ydoc, id, 'risk');
  const is = element && JSON.stringify(readRichText(richTextOf(element, 'description')));
  if (is !== JSON.stringify(description))
    writeRiskText(ydoc, id, { field: 'description', rich: description });
  writeRiskText(ydoc, id, { field: 'mitigation', rich: mitigation });
  const { likelihood = null, impact = null, owner = null } = values;
  setRiskValues(ydoc, id, { likelihood, impact, owner });
}

/** What was done to come to the next file. */
export interface Done {
  readonly added: number;
  readonly edited: number;
  readonly closed: number;
}

/** Edits the rows that changed, adds those that came and closes those that went. */
export function editTo(ydoc: Y.Doc, text: string): Done {
  const open = openRisks(ydoc);
  const pairs = pair(rowsOf(text), open);
  const stayed = new Set(pairs.map(({ risk }) => risk?.id));
  const gone = open.filter(({ id }) => !stayed.has(id));
  for (const { id } of gone) setRiskValues(ydoc, id, { status: 'closed' });
  for (const { row, risk } of pairs) if (risk) edit(ydoc, risk, row.risk);
  const fresh = pairs.filter(({ risk }) => risk === undefined).map(({ row }) => row);
  addRisks(ydoc, withCategories(fresh, new Map()));
  return { added: fresh.length, edited: pairs.length - fresh.length, closed: gone.length };
}
