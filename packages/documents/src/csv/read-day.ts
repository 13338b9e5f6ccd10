import type { CellRead } from './cell-note.ts';
import { saysNothing } from './normal-words.ts';

/** What stands first in dates such as 03/04/2026. */
export type DayOrder = 'day' | 'month';

/** How a column writes dates: what its cells prove, and what to take when they prove nothing. */
export interface DayScale {
  readonly order: DayOrder;
  readonly isProven: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const numbersOnly = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}.*)?$/;
const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[-\s./]*([A-Za-z]{3,9})[-\s.,/]*(\d{4}|\d{2})$/;
const monthDay = /^([A-Za-z]{3,9})[-\s.]*(\d{1,2})(?:st|nd|rd|th)?[-\s,]+(\d{4}|\d{2})$/;
const serial = /^\d{5}(?:\.\d+)?$/;

/** The day before the first of a spreadsheet's count, as milliseconds; it counts a 29 February 1900 that never was. */
const SERIAL_START = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function toDay({ year, month, day }: DayParts): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** What the cells of a column prove of their order. @param otherwise what to take when they prove nothing */
export function dayScaleOf(cells: readonly string[], otherwise: DayOrder): DayScale {
  const found = cells
    .map((cell) => numbersOnly.exec(cell))
    // Dates with dots have the day first everywhere, and prove nothing of those with slashes.
    .filter((match) => match !== null && match[2] !== '.');
  const isDay = found.some((match) => Number(match?.[1]) > 12);
  const isMonth = found.some((match) => Number(match?.[3]) > 12);
  if (isDay === isMonth) return { order: otherwise, isProven: false };
  return { order: isDay ? 'day' : 'month', isProven: true };
}

function readNumbers(cell: string, match: RegExpExecArray, scale: DayScale): CellRead<string> {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? '');
  const byDay = toDay({ year, month: second, day: first });
  const byMonth = toDay({ year, month: first, day: second });
  const value = (scale.order === 'day' ? byDay : byMonth) ?? byDay ?? byMonth;
  if (value === undefined) return { kind: 'unreadable', why: `"${cell}" is not a date` };
  const isOpen = byDay !== undefined && byMonth !== undefined && byDay !== byMonth && !scale.isProven;
  const other = value === byDay ? byMonth : byDay;
  return isOpen
    ? { kind: 'value', value, guess: `"${cell}" is read as ${value} and could be ${other}` }
    : { kind: 'value', value };
}

function readNamed(cell: string): string | undefined {
  const match = dayMonth.exec(cell);
  const other = match ? null : monthDay.exec(cell);
  const [day, name, year] = match ? [match[1], match[2], match[3]] : [other?.[2], other?.[1], other?.[3]];
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : toDay({ year: fullYear(year), month, day: Number(day) });
}

/** Reads a cell as a day: `2026-11-21`, `21.11.2026`, `21/11/26`, `21 Nov 2026`, `Nov 21, 2026`, a spreadsheet's count. */
export function readDay(cell: string, scale: DayScale): CellRead<string> {
  if (cell === '') return { kind: 'empty' };
  if (saysNothing(cell)) return { kind: 'empty', guess: `"${cell}" is left empty` };
  const iso = yearFirst.exec(cell);
  const exact = iso
    ? toDay({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) })
    : readNamed(cell);
  if (exact !== undefined) return { kind: 'value', value: exact };
  const numbers = numbersOnly.exec(cell);
  // A dot stands between day and month wherever dates have dots.
  if (numbers)
    return readNumbers(cell, numbers, numbers[2] === '.' ? { order: 'day', isProven: true } : scale);
  if (!serial.test(cell)) return { kind: 'unreadable', why: `"${cell}" is not a date` };
  const value = new Date(SERIAL_START + Math.floor(Number(cell)) * DAY_MS).toISOString().slice(0, 10);
  return { kind: 'value', value, guess: `"${cell}" is read as ${value}, a spreadsheet's count of days` };
}
