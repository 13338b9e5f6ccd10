import type { ColumnUse, Mapping } from '@entente/documents/csv/propose-mapping';
import { proposeMapping, remap } from '@entente/documents/csv/propose-mapping';
import type { DayOrder } from '@entente/documents/csv/read-day';
import { readTable, type Table } from '@entente/documents/csv/read-table';
import { useState } from 'react';
import { nextTurn } from './next-turn.ts';
import { readTextFile } from './read-files.ts';

/** A list that was chosen, and what its columns become. */
export interface RiskList {
  readonly name: string;
  readonly table: Table;
  readonly mapping: Mapping;
  readonly doubt: string | undefined;
  readonly dayOrder: DayOrder;
  /** It was not written as UTF-8, so that its accents may be wrong. */
  readonly isOldEncoding: boolean;
}

/** How this reader writes dates: the month stands before the day in some countries. */
function usualOrder(): DayOrder {
  const parts = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' }).formatToParts(
    new Date(2000, 0, 31),
  );
  const first = parts.find(({ type }) => type === 'day' || type === 'month');
  return first?.type === 'month' ? 'month' : 'day';
}

function toList(name: string, text: string, isOldEncoding: boolean): RiskList | string {
  const table = readTable(text);
  if ('why' in table) return table.why;
  return { name, table, ...proposeMapping(table), dayOrder: usualOrder(), isOldEncoding };
}

/** Reads a list and keeps what is chosen about it. */
export function useRiskList() {
  const [list, setList] = useState<RiskList>();
  const [failure, setFailure] = useState<string>();
  const [isReading, setIsReading] = useState(false);

  async function read(make: () => Promise<RiskList | string>): Promise<void> {
    setIsReading(true);
    setFailure(undefined);
    await nextTurn();
    const made = await make().catch(() => 'The browser could not open the file.');
    setIsReading(false);
    if (typeof made === 'string') setFailure(made);
    else setList(made);
  }

  const readFiles = (files: readonly File[]): void =>
    void read(async () => {
      const [file, ...others] = files;
      if (!file) return 'No file was chosen.';
      if (others.length > 0) return 'Choose one list at a time.';
      const found = await readTextFile(file);
      return found.kind === 'refused'
        ? found.why
        : toList(found.name, found.text, found.encoding === 'windows-1252');
    });
  const readText = (text: string): void =>
    void read(() => Promise.resolve(toList('Pasted list', text, false)));

  const change = (what: Partial<RiskList>): void => setList((before) => before && { ...before, ...what });
  return {
    list,
    failure,
    isReading,
    readFiles,
    readText,
    setUse: (column: number, use: ColumnUse): void =>
      setList((before) => before && { ...before, mapping: remap(before.mapping, column, use) }),
    setDayOrder: (dayOrder: DayOrder): void => change({ dayOrder }),
    putAway: (): void => setList(undefined),
  };
}
