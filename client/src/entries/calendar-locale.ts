/** The calendar in the words of the reader, out of the browser's own knowledge, so that no locale has to be shipped. */

interface WeekInfo {
  readonly firstDay?: number;
}

type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** The day that a week begins with, 0 for Sunday; Monday where the browser does not know. */
export function firstDayOfWeek(locale: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const known: LocaleWithWeek = new Intl.Locale(locale);
  const { firstDay = 1 } = known.getWeekInfo?.() ?? known.weekInfo ?? {};
  return (firstDay % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/** Making one takes longer than all the days it will ever write. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatFor(locale: string | undefined): Intl.DateTimeFormat {
  const known =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(locale, known);
  return known;
}

/** A day `2026-11-21` as the reader writes it: *21 Nov 2026*. */
export const dayWords = (day: string, locale?: string): string =>
  formatFor(locale).format(new Date(`${day}T00:00:00Z`));

/** The order in which the reader writes a day in numbers, such as `['day', 'month', 'year']`. */
function orderOf(locale?: string): string[] {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(new Date(0));
  return parts.map(({ type }) => type).filter((type) => ['day', 'month', 'year'].includes(type));
}

/** Reads a day that was typed: `2026-11-21`, or numbers in the reader's order, the year being this one when left out. */
export function readDay(
  typed: string,
  { locale, thisYear }: { locale?: string; thisYear: number },
): string | null {
  const numbers = typed.match(/\d+/g) ?? [];
  if (numbers.length < 2 || numbers.length > 3 || /\p{L}/u.test(typed)) return null;
  const isIso = numbers[0]?.length === 4;
  const order = (isIso ? ['year', 'month', 'day'] : orderOf(locale)).filter(
    (part) => part !== 'year' || numbers.length === 3,
  );
  const part = (name: string): number => Number(numbers[order.indexOf(name)]);
  const year = numbers.length === 3 ? part('year') : thisYear;
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, part('month') - 1, part('day')));
  const isReal = date.getUTCMonth() === part('month') - 1 && date.getUTCDate() === part('day');
  return isReal ? date.toISOString().slice(0, 10) : null;
}
