import { alliance, member } from '@entente/protocol/api/people';
import { describe, expect, it } from 'vitest';
import { canInvite } from './can-invite.ts';
import { groupMembers } from './group-members.ts';

const [ours, theirs] = ['6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a12', '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a13'];
const place = (role: string) =>
  alliance.parse({
    id: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11',
    name: 'Both',
    firms: [
      { id: ours, name: 'Northwind', colour: 'indigo', timeZone: 'UTC' },
      { id: theirs, name: 'Harbor', colour: 'orange', timeZone: 'UTC' },
    ],
    firmId: ours,
    role,
  });
const person = (name: string, firmId: string | undefined, role: string) =>
  member.parse({
    userId: crypto.randomUUID(),
    name,
    email: '',
    firmId,
    role,
    joinedAt: '2026-01-01T10:00:00Z',
  });

describe('people', () => {
  it('are grouped by firm, most able first, then by name', () => {
    const people = [
      person('Zoe', ours, 'editor'),
      person('Ada', ours, 'editor'),
      person('Max', ours, 'liaison'),
    ];
    expect(
      groupMembers(place('editor'), people).map((group) => group.members.map((one) => one.name)),
    ).toEqual([['Max', 'Ada', 'Zoe'], []]);
  });

  it('are invited by a liaison to the own firm, and to the partner’s while it has nobody', () => {
    const alone = [person('Max', ours, 'liaison')];
    const both = [...alone, person('Ines', theirs, 'liaison')];
    const [own, partner] = place('liaison').firms.map((firm) => firm.id);
    expect(canInvite(place('liaison'), both, own!)).toBe(true);
    expect(canInvite(place('liaison'), both, partner!)).toBe(false);
    expect(canInvite(place('liaison'), alone, partner!)).toBe(true);
    expect(canInvite(place('editor'), alone, own!)).toBe(false);
  });
});
