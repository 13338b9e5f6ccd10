import { describe, expect, it } from 'vitest';
import { exactWords, relativeWords } from './relative-time.ts';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (seconds: number) => relativeWords(new Date(now.getTime() - seconds * 1000), now, 'en-GB');

describe('how long ago', () => {
  it.each([
    [0, 'just now'],
    [-90, 'just now'],
    [59, 'just now'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [3600, '1 hour ago'],
    [86_400, 'yesterday'],
    [6 * 86_400, '6 days ago'],
    [8 * 86_400, '2 Mar'],
    [400 * 86_400, '3 Feb 2025'],
  ])('%i seconds', (seconds, words) => expect(ago(seconds)).toBe(words));

  it('speaks the reader’s language', () => {
    expect(relativeWords(new Date(now.getTime() - 300_000), now, 'de')).toBe('vor 5 Minuten');
  });

  it('gives the exact time with its zone', () => {
    expect(exactWords(now, { locale: 'en-GB', timeZone: 'Europe/Berlin' })).toMatch(
      /10 March 2026.*13:00.*CET/,
    );
  });
});
