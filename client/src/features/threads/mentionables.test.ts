import { entryId } from '@entente/documents/entries/entry-id';
import { allianceId, documentId, firmId, userId } from '@entente/protocol/ids';
import { mention } from '@entente/protocol/message/mention';
import { describe, expect, it } from 'vitest';
import type { LinkWords } from '../../entries/describe-link.ts';
import { thingsOf } from './mentionable-things.ts';
import { findMentionables, mentionablesOf, type MentionSign } from './mentionables.ts';

const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const [own, other] = [firmId.parse(id(1)), firmId.parse(id(2))];
const firms = [
  { id: own, name: 'Northwind', colour: 'indigo' as const },
  { id: other, name: 'Harbor', colour: 'orange' as const },
];
const member = (digit: number, name: string, firm: typeof own) => ({
  userId: userId.parse(id(digit)),
  name,
  firmId: firm,
  role: 'editor' as const,
});
const people = mentionablesOf(
  { id: allianceId.parse(id(9)), firms } as unknown as Parameters<typeof mentionablesOf>[0],
  [member(3, 'Rita Moss', own), member(4, 'Maya Lindqvist', other)] as unknown as Parameters<
    typeof mentionablesOf
  >[1],
);
const thing = (kind: LinkWords['kind'], at: number, title: string): LinkWords => ({
  target: { documentId: documentId.parse(id(5)), entryId: entryId.parse(`7-${at}`) },
  kind,
  name: kind === 'clause' ? `${at}` : `${kind === 'risk' ? 'R' : 'D'}-${at}`,
  title,
  state: 'Open',
});
const risks = Array.from({ length: 1000 }, (_, at) =>
  thing('risk', at + 1, `Vans are late on day ${at + 1}`),
);
const things = [
  ...thingsOf([thing('clause', 2, 'Vans and drivers')]),
  ...thingsOf([thing('decision', 3, 'Vans leave at one'), thing('unreadable', 4, 'Cannot be read')]),
  ...thingsOf(risks),
];
const all = [...people, ...things];
const found = (sign: MentionSign, query: string) =>
  findMentionables(all, { sign, query }).map(({ group, mention: { label } }) => `${group}: ${label}`);

describe('[TD14] who and what the list offers', () => {
  it('stands in groups, people first, a few of each; behind a # things alone', () => {
    const everything = findMentionables(all, { sign: '@', query: '' }).map(({ group }) => group);
    expect([...new Set(everything)]).toEqual(['People', 'Firms', 'Risks', 'Decisions', 'Clauses']);
    expect(everything.filter((group) => group === 'Risks')).toHaveLength(5);
    expect(found('#', 'van').map((one) => one.split(':')[0])).toEqual([
      'Risks',
      'Risks',
      'Risks',
      'Risks',
      'Risks',
      'Decisions',
      'Clauses',
    ]);
    expect(found('#', 'rita')).toEqual([]);
  });

  it('is found by number or by the beginnings of words, among a thousand risks', () => {
    expect(found('#', 'R-998')).toEqual(['Risks: R-998 Vans are late on day 998']);
    expect(found('#', '998 late')).toEqual(['Risks: R-998 Vans are late on day 998']);
    expect(found('@', 'rit mo')).toEqual(['People: Rita Moss']);
    expect(found('@', 'harbor')).toEqual(['Firms: Harbor', 'Firms: Harbor’s editors']);
    expect(found('#', 'nothing like it')).toEqual([]);
    expect(found('#', 'van  ')).toEqual([]);
  });

  it('fits into a message, however long its title is; what cannot be read is not offered', () => {
    const [long] = thingsOf([thing('risk', 1, `${'😀'.repeat(300)} end`)]);
    expect(mention.safeParse(long?.mention).success).toBe(true);
    expect(long?.mention.label.isWellFormed()).toBe(true);
    expect(found('#', 'cannot')).toEqual([]);
  });
});
