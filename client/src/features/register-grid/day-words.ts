import { dayWords as formatDay, readDay as readNumbers } from '../../entries/calendar-locale.ts';

/** The same few days stand in hundreds of cells, and formatting one costs more than the rest of its cell. */
const known = new Map<string, string>();

/** A day as the reader writes it. @param day `2026-11-21` */
export function dayWords(day: string): string {
  const words = known.get(day) ?? formatDay(day);
  known.set(day, words);
  return words;
}

const withMonthName = /^(\d{1,2}\.? \p{L}+\.?|\p{L}+\.? \d{1,2},?) \d{4}$/u;

/** Reads a day as people and spreadsheets write it: in numbers, ISO or in the reader's order, or with an English month. */
export function readDay(words: string): string | undefined {
  const numbers = readNumbers(words.replace(/T.*$/, ''), { thisYear: new Date().getFullYear() });
  if (numbers !== null) return numbers;
  if (!withMonthName.test(words)) return undefined;
  const read = new Date(`${words} 12:00 UTC`);
  return Number.isNaN(read.getTime()) ? undefined : read.toISOString().slice(0, 10);
}
