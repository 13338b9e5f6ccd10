import { previewRisks, type RowPreview } from '@entente/documents/csv/preview-risks';
import { proposeMapping, remap, type Mapping } from '@entente/documents/csv/propose-mapping';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { tableOf } from './edit-as-person.ts';
import { pathOf } from './shared-data.ts';

const quote = (cell: { toString: () => string } | null): string =>
  `"${(cell === null ? '' : cell.toString()).replaceAll('"', '""')}"`;

/** A workbook's only sheet as somebody saves it: CSV. */
async function sheetAsCsv(name: string): Promise<string> {
  const [sheet] = await readWorkbook(pathOf('risk/packt-tpm-handbook', name));
  return (sheet?.data ?? []).map((row) => row.map(quote).join(',')).join('\r\n');
}

async function preview(name: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const table = tableOf(await sheetAsCsv(name));
  const proposed = proposeMapping(table);
  const { rows } = previewRisks(table, change(proposed.mapping), {
    fileName: name,
    people: [],
    categories: [],
    present: [],
    dayOrder: 'day',
  });
  return { ...proposed, header: table.header, rows };
}

const told = (row: RowPreview): unknown =>
  row.kind === 'risk' ? row.risk.title : [row.line, row.kind, row.why];

describe('the workbooks beside the register, saved as CSV', () => {
  test('[CV3] the risk log has the columns of a risk, and no rows', async () => {
    const { mapping, doubt, rows } = await preview('Risk Log.xlsx');
    expect(mapping).toEqual(['keep', 'title', 'likelihood', 'impact', 'response', 'keep', 'category']);
    expect(doubt).toBeUndefined();
    expect(rows).toEqual([]);
  });

  test('[CV8] the scorecard is two tables of steps beside each other: no column is a title, every row says so', async () => {
    const { mapping, doubt, rows } = await preview('Risk Scorecard.xlsx');
    expect(mapping.slice(0, 3)).toEqual(['likelihood', 'impact', 'leaveOut']);
    expect(doubt).toBe('No column says what a risk is called. Choose the one that does.');
    expect(rows.map(told)).toEqual(
      Array.from({ length: 9 }, (_, at) => [at + 2, 'skipped', 'No column is the title.']),
    );
  });

  test('[CV4] with a title chosen by hand, its words of three steps are read', async () => {
    const { rows } = await preview('Risk Scorecard.xlsx', (mapping) => remap(mapping, 2, 'title'));
    const steps = rows.map(
      (row) => row.kind === 'risk' && [row.risk.title, row.risk.likelihood, row.risk.impact],
    );
    expect(steps).toEqual([
      ['Low (2)', 2, 2],
      ['Low (3)', 3, 2],
      ['Medium (4)', 4, 2],
      ['Low (3)', 2, 3],
      ['Medium (4)', 3, 3],
      ['Medium (5)', 4, 3],
      ['Medium (4)', 2, 4],
      ['Medium (5)', 3, 4],
      ['High (6)', 4, 4],
    ]);
    expect(rows[0]?.kind === 'risk' && rows[0].notes.map(({ words }) => words)).toEqual([
      '"Low (1)" is read as 2',
      '"Low (1)" is read as 2',
    ]);
  });

  test('[CV3] who does what is read with a doubt: its steps would be titles, all else kept', async () => {
    const { doubt, rows } = await preview('RACI.xlsx');
    expect(doubt).toBe('This may be no list of risks: it has no likelihood, no impact and no mitigation.');
    expect(rows.map(told)).toEqual([
      'Requirements refinement',
      'Project Planning',
      'High Level Design',
      'Low Level Design',
      'Sprint Planning',
      'Daily Stand Ups',
      'Status Report',
      'Leadership Review',
    ]);
    const [first] = rows;
    expect(first?.kind === 'risk' && JSON.stringify(first.risk.description)).toContain('Lead SDE');
  });

  test('[CV3] the stakeholders are a header without rows, and no list of risks', async () => {
    const { doubt, rows, header } = await preview('Stakeholders.xlsx');
    expect(header).toContain('Stake in Project');
    expect(doubt).toContain('This may be no list of risks');
    expect(rows).toEqual([]);
  });
});
