import type { Alliance, Member } from '@entente/protocol/api/people';
import type { Mention } from '@entente/protocol/message/mention';
import { roles, type Role } from '@entente/protocol/roles';

/** What a list of mentions is divided into, in this order. */
export const mentionGroups = ['People', 'Firms', 'Risks', 'Decisions', 'Clauses'] as const;
export type MentionGroup = (typeof mentionGroups)[number];

/** The sign that asks for a list: `@` for everybody and everything, `#` for things alone. */
export type MentionSign = '@' | '#';

/** Somebody or something that a message can mention. */
export interface Mentionable {
  readonly mention: Mention;
  /** What it is, in one or two words: the firm of a person, *Firm*, *Closed*. */
  readonly hint: string;
  readonly group: MentionGroup;
  /** `R-12` or `2.1`, which stands in front of the words. */
  readonly name: string | undefined;
  /** What it is found by, in lower case: with a thousand risks each key asks all of them. */
  readonly words: readonly string[];
}

/** Tells one from all others. */
export const keyOf = ({ mention }: Mentionable): string => {
  switch (mention.kind) {
    case 'person':
      return mention.userId;
    case 'firm':
      return mention.firmId;
    case 'role':
      return `${mention.firmId} ${mention.role}`;
    case 'risk':
    case 'decision':
    case 'clause':
      return `${mention.documentId} ${mention.entryId}`;
  }
};

/** Of one group at once; more would hide the others and the text. */
const MOST = 5;
/** When there is one group alone. */
const MOST_ALONE = 8;

/** `R-12` is found by itself and by `12`. */
const wordsOf = (label: string): string[] =>
  label
    .toLocaleLowerCase()
    .split(/[\s’]+/u)
    .flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]));

/** One that can be found by the words it is called by. */
export const createMentionable = (
  mention: Mention,
  { hint, group, name }: Pick<Mentionable, 'hint' | 'group'> & { readonly name?: string | undefined },
): Mentionable => ({ mention, hint, group, name, words: wordsOf(mention.label) });

const many: Readonly<Record<Role, string>> = {
  liaison: 'liaisons',
  signatory: 'signatories',
  editor: 'editors',
  commenter: 'commenters',
  viewer: 'viewers',
};

const peopleOf = ({ firms }: Alliance, members: readonly Member[]): Mentionable[] =>
  members.map(({ userId, name, firmId }) =>
    createMentionable(
      { kind: 'person', userId, label: name },
      { hint: firms.find(({ id }) => id === firmId)?.name ?? '', group: 'People' },
    ),
  );

const rolesOf = ({ firms }: Alliance, members: readonly Member[]): Mentionable[] =>
  firms.flatMap(({ id, name }) =>
    roles
      .filter((role) => members.some((one) => one.firmId === id && one.role === role))
      .map((role) =>
        createMentionable(
          { kind: 'role', firmId: id, role, label: `${name}’s ${many[role]}` },
          { hint: 'Role', group: 'Firms' },
        ),
      ),
  );

/** The people, firms and roles of an alliance, in this order. */
export const mentionablesOf = (alliance: Alliance, members: readonly Member[]): Mentionable[] => [
  ...peopleOf(alliance, members),
  ...alliance.firms.map(({ id, name }) =>
    createMentionable(
      { kind: 'firm', firmId: id, label: name },
      { hint: 'Everybody of this firm', group: 'Firms' },
    ),
  ),
  ...rolesOf(alliance, members),
];

/** What somebody asks for: the sign, and what was typed behind it. */
export interface MentionQuery {
  readonly sign: MentionSign;
  readonly query: string;
}

/** Whether the words behind a sign may still be a name; after two spaces or a line they are the message going on. */
export const isNaming = (query: string): boolean => !/\s\s$|\n/u.test(query);

/** Those whose words begin with what was typed, word for word; the first few of each group, in the order of the groups (TD14). */
export function findMentionables(all: readonly Mentionable[], { sign, query }: MentionQuery): Mentionable[] {
  if (!isNaming(query)) return [];
  const wanted = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const isWanted = ({ words, group }: Mentionable): boolean =>
    (sign === '@' || (group !== 'People' && group !== 'Firms')) &&
    wanted.every((start) => words.some((word) => word.startsWith(start)));
  const found = Map.groupBy(all.filter(isWanted), ({ group }) => group);
  const most = found.size === 1 ? MOST_ALONE : MOST;
  return mentionGroups.flatMap((group) => (found.get(group) ?? []).slice(0, most));
}
