import { expect, test } from 'vitest';
import { line } from './api/names.ts';
import { cardText } from './api/premortem-words.ts';
import { reason, words } from './api/proposals.ts';
import { restored } from './restored.ts';

const half = 'we \u{1F91D}'.slice(0, -1);

test('text that was cut within an emoji can be kept, wherever it is sent', () => {
  const kept = 'we \uFFFD';
  for (const text of [line(20), cardText, words, reason]) expect(text.parse(half)).toBe(kept);
  const clause = { version: 1, part: { kind: 'clause', at: 0, title: half } };
  const entry = { version: 1, part: { kind: 'entry', id: '1-2', name: half } };
  expect(restored.parse(clause).part).toMatchObject({ title: kept });
  expect(restored.parse(entry).part).toMatchObject({ name: kept });
});

test('so can text with a character that the database does not have', () => {
  for (const text of [words, reason]) expect(text.parse('a\0b')).toBe('a\uFFFDb');
  const clause = { version: 1, part: { kind: 'clause', at: 0, title: 'a\0b' } };
  expect(restored.parse(clause).part).toMatchObject({ title: 'a\uFFFDb' });
});
