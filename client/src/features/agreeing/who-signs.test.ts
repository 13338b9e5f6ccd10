import type { ProposalSummary, ReadBackStanding } from '@entente/protocol/api/proposals';
import type { FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { describe, expect, test } from 'vitest';
import { neededWords, turnOf, waitedFor } from './who-signs.ts';

const [northwind, harbor] = ['northwind' as FirmId, 'harbor' as FirmId];
const person = (firmId: FirmId, role: Role = 'liaison') => ({
  userId: `${firmId} ${role}` as UserId,
  firmId,
  role,
});

/** A decision proposed by Northwind, whose read-back by Harbor stands so. */
const decision = (standing: ReadBackStanding) =>
  ({
    by: { userId: 'x' as UserId, firmId: northwind, name: 'Maya' },
    readBacks: [{ firmId: harbor, standing }],
    parties: [northwind, harbor].map((firmId) => ({
      firmId,
      firm: firmId,
      needed: 1,
      people: null,
      timeZone: 'UTC',
    })),
    signatures: [],
  }) satisfies Pick<ProposalSummary, 'by' | 'readBacks' | 'parties' | 'signatures'>;

describe('[AG9] whose turn it is', () => {
  const turns: [ReadBackStanding, Role, ours: string, theirs: string][] = [
    ['asked', 'liaison', 'theirs', 'say'],
    ['asked', 'editor', 'theirs', 'say'],
    ['asked', 'viewer', 'theirs', 'ours'],
    ['said', 'editor', 'answer', 'theirs'],
    ['said', 'commenter', 'ours', 'theirs'],
    ['not_quite', 'liaison', 'theirs', 'say'],
    ['meant', 'signatory', 'mine', 'mine'],
    ['meant', 'editor', 'ours', 'ours'],
  ];
  for (const [standing, role, ours, theirs] of turns)
    test(`${standing}, to a ${role}: ${ours} for who proposed, ${theirs} for the other firm`, () => {
      expect(turnOf(decision(standing), person(northwind, role))).toBe(ours);
      expect(turnOf(decision(standing), person(harbor, role))).toBe(theirs);
    });

  test('what needs no read-back waits for signatures at once', () => {
    expect(turnOf({ ...decision('asked'), readBacks: [] }, person(harbor))).toBe('mine');
  });
});

test('[SR4] a firm that asks for two is waited for by number, once the first of them has signed', () => {
  const { parties, ...asked } = decision('meant');
  const two = parties.map((party) => ({ ...party, needed: party.firmId === harbor ? 2 : 1 }));
  const waits = (signed: readonly FirmId[]) => {
    const signatures = signed.map((firmId) => ({ firmId })) as unknown as ProposalSummary['signatures'];
    const proposal = { ...asked, parties: two, signatures };
    return waitedFor(proposal, northwind).map((party) => neededWords(proposal, party));
  };
  expect(waits([])).toEqual(['northwind', 'two people of harbor']);
  expect(waits([harbor])).toEqual(['northwind', 'one more of harbor’s two']);
  expect(waits([northwind, harbor, harbor])).toEqual([]);
});
