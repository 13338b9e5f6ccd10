import { riskColumns } from '@entente/documents/csv/column-names';
import type { ColumnUse, Mapping } from '@entente/documents/csv/propose-mapping';
import type { Table } from '@entente/documents/csv/read-table';
import { NativeSelect } from '@mantine/core';
import classes from './import.module.css';

const names: Readonly<Record<ColumnUse, string>> = {
  title: 'Title',
  description: 'Description',
  category: 'Category',
  likelihood: 'Likelihood',
  impact: 'Impact',
  response: 'Response',
  mitigation: 'Mitigation',
  owner: 'Owner',
  ownerFirm: "Owner's firm",
  dueOn: 'Due date',
  reviewOn: 'Review date',
  status: 'Status',
  keep: 'Keep in the description',
  leaveOut: 'Leave out',
};

const uses: readonly ColumnUse[] = [...riskColumns, 'keep', 'leaveOut'];
const choices = uses.map((value) => ({ value, label: names[value] }));

/** The first cells of a column that say something. */
function sampleOf(table: Table, column: number): string {
  const found: string[] = [];
  for (const { cells } of table.rows) {
    const cell = cells[column] ?? '';
    if (cell !== '' && !found.includes(cell)) found.push(cell);
    if (found.length === 3) break;
  }
  return found.join(' · ').replaceAll(/\s+/g, ' ').slice(0, 120) || 'Nothing in it';
}

interface ColumnUsesProps {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly onChange: (column: number, use: ColumnUse) => void;
}

/** What each column becomes, to be changed by who knows the list. */
export function ColumnUses({ table, mapping, onChange }: ColumnUsesProps) {
  return (
    <div className={classes.part}>
      <h3>What each column becomes</h3>
      <p>
        Nothing is lost: what is no field of ours stands in the description, under the name of its column.
      </p>
      <div className={classes.columns}>
        {table.header.map((header, column) => (
          <div key={header} className={classes.column}>
            <NativeSelect
              size="sm"
              label={header}
              data={choices}
              value={mapping[column] ?? 'keep'}
              onChange={(event) => {
                const use = uses.find((one) => one === event.currentTarget.value);
                if (use) onChange(column, use);
              }}
            />
            <span className={classes.sample} title={sampleOf(table, column)}>
              {sampleOf(table, column)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
