import type { Mention } from '@entente/protocol/message/mention';
import { messageLimits } from '@entente/protocol/message/content-bounds';
import { entryId } from '@entente/documents/entries/entry-id';
import type { LinkWords } from '../../entries/describe-link.ts';
import { createMentionable, type Mentionable, type MentionGroup } from './mentionables.ts';

const groups = { risk: 'Risks', decision: 'Decisions', clause: 'Clauses' } as const satisfies Record<
  string,
  MentionGroup
>;

type ThingKind = keyof typeof groups;

const isThing = (kind: LinkWords['kind']): kind is ThingKind => kind in groups;

function labelOf({ name, title }: Pick<LinkWords, 'name' | 'title'>): string {
  const label = `${name ?? ''} ${title}`.trim();
  if (label.length <= messageLimits.labelLength) return label;
  return `${label
    .slice(0, messageLimits.labelLength - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .trimEnd()}…`;
}

/** Risks, decisions and clauses as a message can mention them. @param hint where they stand, such as *Working agreement* */
export const thingsOf = (choices: readonly LinkWords[], hint?: string): Mentionable[] =>
  choices.flatMap(({ kind, target, name, title, state }) => {
    const id = entryId.safeParse(target.entryId).data;
    if (!isThing(kind) || id === undefined) return [];
    const mention: Mention = {
      kind,
      documentId: target.documentId,
      entryId: id,
      label: labelOf({ name, title }),
    };
    return [createMentionable(mention, { hint: hint ?? state, group: groups[kind], name })];
  });
