/** What was said beside a document, as it leaves the product. Loaded when it is asked for. */
import type { Conversation, ExportedMessage, SaidBy } from '@entente/documents/export/conversation';
import type { Author, DocumentKind } from '@entente/protocol/api/documents';
import type { Firm } from '@entente/protocol/api/people';
import type { Message } from '@entente/protocol/api/thread-messages';
import type { ThreadDetail } from '@entente/protocol/api/threads';
import { describeAnchor, type NameEntry } from '../../features/threads/describe-anchor.ts';

/** What the names in it are told by. */
export interface ConversationWorld {
  readonly kind: DocumentKind;
  readonly firms: readonly Firm[];
  readonly nameEntry: NameEntry;
}

const firmName = ({ firms }: ConversationWorld, id: string): string =>
  firms.find((firm) => firm.id === id)?.name ?? 'a firm that has left';

const nameOf = ({ name, firmId }: Author, world: ConversationWorld): string =>
  `${name} (${firmName(world, firmId)})`;

function exportMessage(message: Message, world: ConversationWorld): ExportedMessage {
  const { number, by, at, editedAt, deletedAt, content, reactions } = message;
  const given = reactions.map(({ reaction, people }) => ({
    reaction,
    people: people.map((person) => nameOf(person, world)),
  }));
  return { number, by: nameOf(by, world), at, editedAt, deletedAt, content, reactions: given };
}

/** A thread with the names of its people, its place and its audience in words. */
export function exportedConversation(thread: ThreadDetail, world: ConversationWorld): Conversation {
  const { id, anchor, audience, resolved, assigned, messages } = thread;
  const { where, quote = null } = describeAnchor(world.kind, anchor, world.nameEntry);
  const said = ({ by, at }: { by: Author; at: string }): SaidBy => ({ by: nameOf(by, world), at });
  return {
    id,
    where,
    quote,
    anchor,
    audience: audience.kind === 'alliance' ? 'Every firm' : `Only ${firmName(world, audience.firmId)}`,
    resolved: resolved && said(resolved),
    assigned: assigned && { to: nameOf(assigned.to, world), dueOn: assigned.dueOn },
    messages: messages.map((message) => exportMessage(message, world)),
  };
}
