/** What the tests of lists share. */
import type { UserId } from '@entente/protocol/ids';
import type { ImportContext, RisksPreview, RowPreview } from './preview-risks.ts';
import { previewRisks } from './preview-risks.ts';
import { proposeMapping } from './propose-mapping.ts';
import { readTable, type Table } from './read-table.ts';

export const maya = '5f0c7a52-62a8-4d6a-9a0a-3d4f2c6f1a01' as UserId;
export const daniel = '5f0c7a52-62a8-4d6a-9a0a-3d4f2c6f1a02' as UserId;
export const mayaOfHarbor = '5f0c7a52-62a8-4d6a-9a0a-3d4f2c6f1a03' as UserId;

export const context: ImportContext = {
  fileName: 'risks.csv',
  people: [
    { userId: maya, name: 'Maya Okafor', email: 'maya@northwind.example', firm: 'Northwind' },
    { userId: daniel, name: 'Daniel Weiß', email: 'daniel@harbor.example', firm: 'Harbor' },
  ],
  categories: ['Delivery'],
  present: [],
  dayOrder: 'day',
};

/** Reads a table that must be one. */
export function tableOf(text: string): Table {
  const table = readTable(text);
  if ('why' in table) throw new Error(table.why);
  return table;
}

/** The preview under the proposed mapping. */
export function previewOf(text: string, other: Partial<ImportContext> = {}): RisksPreview {
  const table = tableOf(text);
  return previewRisks(table, proposeMapping(table).mapping, { ...context, ...other });
}

type RiskPreview = Extract<RowPreview, { kind: 'risk' }>;

/** The rows that become risks. */
export const risksOf = (preview: RisksPreview): RiskPreview[] =>
  preview.rows.filter((row) => row.kind === 'risk');
