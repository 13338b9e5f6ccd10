import { documentSummary } from '@entente/protocol/api/documents';
import { alliance, member } from '@entente/protocol/api/people';
import { expect, it } from 'vitest';
import { nextSteps } from './next-steps.ts';

const [ours, theirs] = ['6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a12', '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a13'];
const allianceId = '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11';
const as = (role: string) =>
  alliance.parse({
    id: allianceId,
    name: 'Both',
    firms: [
      { id: ours, name: 'Northwind', colour: 'indigo', timeZone: 'UTC' },
      { id: theirs, name: 'Harbor', colour: 'orange', timeZone: 'UTC' },
    ],
    firmId: ours,
    role,
  });
const person = (firmId: string | undefined) =>
  member.parse({
    userId: crypto.randomUUID(),
    name: 'x',
    email: '',
    firmId,
    role: 'editor',
    joinedAt: '2026-01-01T10:00:00Z',
  });
const by = { userId: ours, name: 'Ada', firmId: ours };
const document = documentSummary.parse({
  id: theirs,
  allianceId,
  kind: 'agreement',
  title: 'Terms',
  createdAt: '2026-01-01T10:00:00Z',
  createdBy: by,
  editedAt: '2026-01-01T10:00:00Z',
  editedBy: by,
  archivedAt: null,
});
const kinds = (
  role: string,
  members: ReturnType<typeof person>[],
  { documents = [document], canCreate = true } = {},
) => nextSteps(as(role), { members, documents, canCreate }).map((step) => step.kind);

it('asks a liaison for the partner first, then for a text, then for colleagues', () => {
  expect(kinds('liaison', [person(ours)], { documents: [] })).toEqual([
    'invite-partner',
    'write-working-agreement',
    'invite-colleague',
  ]);
});

it('takes neither a register nor what is archived for an agreement', () => {
  const documents = [
    { ...document, kind: 'register' as const },
    { ...document, archivedAt: document.createdAt },
  ];
  expect(kinds('editor', [person(ours)], { documents })).toEqual(['write-working-agreement']);
});

it('asks nobody for what they may not do', () => {
  expect(kinds('editor', [person(ours)], { documents: [] })).toEqual(['write-working-agreement']);
  expect(kinds('viewer', [person(ours)], { documents: [], canCreate: false })).toEqual([]);
});

it('asks for nothing when nothing is missing', () => {
  expect(kinds('liaison', [person(ours), person(ours), person(theirs)])).toEqual([]);
});
