import { describe, expect, it } from 'vitest';
import { clockWords, minutesWords, remainingSeconds, spokenWords } from './timer-words.ts';

const endsAt = '2026-11-21T10:10:00.000Z';
const at = (time: string) => Date.parse(`2026-11-21T${time}Z`);

describe('[PC2] the timer', () => {
  it('counts by the server’s clock, whatever this device says', () => {
    expect(remainingSeconds(endsAt, at('10:09:00.000'), 0)).toBe(60);
    expect(remainingSeconds(endsAt, at('09:09:00.000'), 3_600_000)).toBe(60);
    expect(remainingSeconds(endsAt, at('10:09:59.001'), 0)).toBe(1);
    expect(remainingSeconds(endsAt, at('11:00:00.000'), 0)).toBe(0);
  });

  it.each([
    [605, '10:05', '11 minutes'],
    [60, '1:00', '1 minute'],
    [9, '0:09', '1 minute'],
    [0, '0:00', '0 minutes'],
  ])('%i seconds', (seconds, clock, minutes) => {
    expect([clockWords(seconds), minutesWords(seconds)]).toEqual([clock, minutes]);
  });

  it('speaks at one minute, at the end and of more time, and at no other second', () => {
    const said: (string | undefined)[] = [];
    for (let now = 300; now > 0; now -= 1) said.push(spokenWords(now, now - 1));
    expect(said.filter(Boolean)).toEqual([
      'One minute left.',
      'Time is up. Cards can still be added until they are revealed.',
    ]);
    expect(spokenWords(61, 58)).toBe('One minute left.');
    expect(spokenWords(0, 0)).toBeUndefined();
    expect(spokenWords(0, 120)).toBe('There is more time: 2 minutes left.');
    expect(spokenWords(30, 31)).toBeUndefined();
  });
});
