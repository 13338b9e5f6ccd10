import type { Alliance, Member } from '@entente/protocol/api/people';
import type { Mention } from '@entente/protocol/message/mention';
import { roles, type Role } from '@entente/protocol/roles';

/** Somebody or something that a message can mention. */
export interface Mentionable {
  readonly mention: Mention;
  /** What it is, in one or two words: the firm of a person, *Firm*, *Risk*. */
  readonly hint: string;
}

/** Shown at once; more would hide the text. */
const MOST = 8;

const many: Readonly<Record<Role, string>> = {
  liaison: 'liaisons',
  signatory: 'signatories',
  editor: 'editors',
  commenter: 'commenters',
  viewer: 'viewers',
};

const peopleOf = ({ firms }: Alliance, members: readonly Member[]): Mentionable[] =>
  members.map(({ userId, name, firmId }) => ({
    mention: { kind: 'person', userId, label: name },
    hint: firms.find(({ id }) => id === firmId)?.name ?? '',
  }));

const rolesOf = ({ firms }: Alliance, members: readonly Member[]): Mentionable[] =>
  firms.flatMap(({ id, name }) =>
    roles
      .filter((role) => members.some((one) => one.firmId === id && one.role === role))
      .map((role) => ({
        mention: { kind: 'role' as const, firmId: id, role, label: `${name}’s ${many[role]}` },
        hint: 'Role',
      })),
  );

/** The people, firms and roles of an alliance, in this order. */
export const mentionablesOf = (alliance: Alliance, members: readonly Member[]): Mentionable[] => [
  ...peopleOf(alliance, members),
  ...alliance.firms.map(({ id, name }) => ({
    mention: { kind: 'firm' as const, firmId: id, label: name },
    hint: 'Everybody of this firm',
  })),
  ...rolesOf(alliance, members),
];

/** Those whose words begin with what was typed, word for word; the first few. */
export function findMentionables(all: readonly Mentionable[], query: string): Mentionable[] {
  const wanted = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  // What is typed after a name and a space is the message going on.
  if (/\s\s$|\n/u.test(query)) return [];
  const words = (label: string): string[] => label.toLocaleLowerCase().split(/[\s’-]+/u);
  return all
    .filter(({ mention: { label } }) =>
      wanted.every((start) => words(label).some((word) => word.startsWith(start))),
    )
    .slice(0, MOST);
}
