/** The names of months and weekdays for calendars that open, which ask dayjs for them. */
import dayjs from 'dayjs';
import { firstDayOfWeek } from './calendar-locale.ts';

const nameEach = (
  count: number,
  locale: string,
  { options, at }: { options: object; at: (n: number) => number },
) =>
  Array.from({ length: count }, (_, n) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(at(n))),
  );

/** Teaches dayjs the reader's names of months and weekdays and answers what dayjs calls the locale. */
export function teachLocale(locale: string): string {
  const name = `reader-${locale.toLowerCase()}`;
  const months = (month: 'long' | 'short') =>
    nameEach(12, locale, { options: { month }, at: (n) => Date.UTC(2024, n, 15) });
  // 7 January 2024 is a Sunday.
  const weekdays = (weekday: 'long' | 'short') =>
    nameEach(7, locale, { options: { weekday }, at: (n) => Date.UTC(2024, 0, 7 + n) });
  dayjs.locale(
    {
      name,
      months: months('long'),
      monthsShort: months('short'),
      weekdays: weekdays('long'),
      weekdaysShort: weekdays('short'),
      weekdaysMin: weekdays('short'),
      formats: {},
      relativeTime: {},
      ordinal: (n: number) => n,
    } as unknown as ILocale,
    undefined,
    true,
  );
  return name;
}

let known:
  { readonly locale: string; readonly firstDayOfWeek: ReturnType<typeof firstDayOfWeek> } | undefined;

/** What `DatesProvider` asks for the reader of this browser. Asked first when a calendar is shown: it takes 38 formats. */
export function readerCalendar() {
  const { language } = navigator;
  known ??= { locale: teachLocale(language), firstDayOfWeek: firstDayOfWeek(language) };
  return known;
}
