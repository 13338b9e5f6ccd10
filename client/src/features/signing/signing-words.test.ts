import { member } from '@entente/protocol/api/people';
import { userId as userIdSchema } from '@entente/protocol/ids';
import { describe, expect, test } from 'vitest';
import { hindranceWords, ruleWords, signersBy } from './signing-words.ts';

const person = (name: string, role: string) =>
  member.parse({
    userId: crypto.randomUUID(),
    name,
    email: '',
    firmId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a12',
    role,
    joinedAt: '2026-01-01T10:00:00Z',
  });
const [daniel, ingrid, kenji] = [
  person('Daniel', 'liaison'),
  person('Ingrid', 'signatory'),
  person('Kenji', 'commenter'),
];
const members = [daniel, ingrid, kenji];
const firm = 'Harbor';

describe('[SR1] [SR2] how a firm signs', () => {
  test('is said in one sentence, by name where people are named', () => {
    const { userId } = daniel;
    expect(ruleWords({ needed: 1, people: null }, members)).toBe(
      'One person signs: any signatory or liaison.',
    );
    const both = [userId, ingrid.userId];
    expect(ruleWords({ needed: 1, people: both }, members)).toBe('One person signs: Daniel or Ingrid.');
    expect(ruleWords({ needed: 2, people: both }, members)).toBe('Two people sign: Daniel and Ingrid.');
    const turned = both.toReversed();
    expect(ruleWords({ needed: 2, people: turned }, members)).toBe('Two people sign: Daniel and Ingrid.');
    const gone = userIdSchema.parse(crypto.randomUUID());
    expect(ruleWords({ needed: 1, people: [gone] }, members)).toBe(
      'One person signs: somebody who is no longer here.',
    );
  });

  test('tells when nobody, or too few, could follow it', () => {
    const rule = { needed: 2, people: null };
    expect(signersBy(rule, members)).toEqual([daniel, ingrid]);
    expect(hindranceWords(rule, { firm, members })).toBeUndefined();
    expect(hindranceWords(rule, { firm, members: [daniel, kenji] })).toMatch(/^Only one person of Harbor/);
    const named = { needed: 1, people: [kenji.userId] };
    expect(hindranceWords(named, { firm, members })).toMatch(/^Nobody of Harbor/);
    expect(hindranceWords({ needed: 1, people: null }, { firm, members: [] })).toMatch(/^Nobody of Harbor/);
  });
});
