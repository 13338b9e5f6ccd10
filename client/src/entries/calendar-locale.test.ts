import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { dayWords, firstDayOfWeek, readDay } from './calendar-locale.ts';
import { teachLocale } from './calendar-names.ts';

test('[EN6] a day is read as the reader writes it', () => {
  const read = (typed: string, locale: string) => readDay(typed, { locale, thisYear: 2026 });
  expect(read('21.11.2026', 'de')).toBe('2026-11-21');
  expect(read('11/21/26', 'en-US')).toBe('2026-11-21');
  expect(read('21/11', 'en-GB')).toBe('2026-11-21');
  expect(read('2026-11-21', 'en-US')).toBe('2026-11-21');
  for (const none of ['', '31.2.2026', '2026', 'soon', '1.2.3.4']) expect(read(none, 'de')).toBeNull();
});

test('[EN6] a day is shown in the words of the reader', () => {
  expect(dayWords('2026-11-21', 'en-GB')).toBe('21 Nov 2026');
  expect(dayjs('2026-03-01').locale(teachLocale('de')).format('MMMM')).toBe('März');
  expect([firstDayOfWeek('de'), firstDayOfWeek('en-US')]).toEqual([1, 0]);
});
