import type { Firm } from '@entente/protocol/api/people';
import { expect, test } from 'vitest';
import { driftBadgeWords, driftSentence } from './drift-words.ts';

const firms = [
  { id: 'n', name: 'Northwind', colour: 'indigo' },
  { id: 'h', name: 'Harbor', colour: 'orange' },
] as unknown as Firm[];

const share = (clauses: number, ...firmIds: string[]) => ({ clauses, firmIds });

test('[DF1] the badge says how many clauses differ and by which firms, and tells format apart', () => {
  const say = (clauses: number, formats: number, ...shares: ReturnType<typeof share>[]) =>
    driftSentence({ clauses, formats, shares }, firms);
  expect(say(0, 0)).toBe('The draft says what is in force.');
  expect(say(0, 1)).toBe('The draft says what is in force. In 1 clause the format alone differs.');
  expect(say(4, 0, share(3, 'n'), share(1, 'h'))).toBe(
    '4 clauses differ from what is in force: 3 changed by Northwind, 1 by Harbor.',
  );
  expect(say(1, 2, share(1, 'h'))).toBe(
    '1 clause differs from what is in force: changed by Harbor. In 2 more the format alone differs.',
  );
  expect(say(3, 0, share(2, 'h', 'n'), share(1))).toBe(
    '3 clauses differ from what is in force: 2 changed by both firms, 1 by somebody not known yet.',
  );
  expect(say(2, 0, share(2, 'n'))).toBe('2 clauses differ from what is in force: all changed by Northwind.');
  expect(say(2, 0, share(2))).toBe('2 clauses differ from what is in force.');
  expect(driftBadgeWords({ clauses: 1, formats: 0, shares: [] })).toBe('1 clause differs');
  expect(driftBadgeWords({ clauses: 0, formats: 3, shares: [] })).toBe('Format alone differs');
});
