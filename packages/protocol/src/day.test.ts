import { expect, test } from 'vitest';
import { day } from './day.ts';

test('[PR2] a day is one that both the calendar and the database have', () => {
  for (const text of ['0001-01-01', '2028-02-29', '9999-12-31']) expect(day.parse(text)).toBe(text);
  for (const text of ['0000-01-01', '10000-01-01', '+012026-01-01', '2026-02-29', '2026-1-1', 20260101])
    expect(day.safeParse(text).success).toBe(false);
});
