import type { UserId } from '@entente/protocol/ids';
import type { MessageContent } from '@entente/protocol/message/content';
import type { Mention } from '@entente/protocol/message/mention';
import { mentionsIn } from '@entente/protocol/message/mentions-in';
import type { Role } from '@entente/protocol/roles';
import { policy } from '../access/policy.ts';
import type { AlliancePeople, AlliancePerson } from './alliance-people.ts';

/** Signatories are whoever may sign: a firm that has only a liaison is not without any. */
const hasRole = (person: AlliancePerson, role: Role): boolean => {
  const signing: readonly Role[] = policy['proposal.sign'];
  return person.role === role || (role === 'signatory' && signing.includes(person.role));
};

function isMeant(person: AlliancePerson, mention: Mention): boolean {
  switch (mention.kind) {
    case 'person':
      return mention.userId === person.userId;
    case 'firm':
      return mention.firmId === person.firmId;
    case 'role':
      return mention.firmId === person.firmId && hasRole(person, mention.role);
    case 'risk':
    case 'decision':
    case 'clause':
      return false;
  }
}

/** Who is mentioned in a settled message: by name, and in any way. */
export interface Mentioned {
  readonly byName: ReadonlySet<UserId>;
  readonly all: ReadonlySet<UserId>;
}

export function mentionedPeople(content: MessageContent, { people }: AlliancePeople): Mentioned {
  const mentions = mentionsIn(content);
  const all = [...people.values()].filter((person) => mentions.some((each) => isMeant(person, each)));
  const named = new Set(mentions.flatMap((each) => (each.kind === 'person' ? [each.userId] : [])));
  const ids = all.map(({ userId }) => userId);
  return { all: new Set(ids), byName: new Set(ids.filter((id) => named.has(id))) };
}
