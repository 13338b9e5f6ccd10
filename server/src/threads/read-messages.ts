import { reactionName, type Message, type MessageId } from '@entente/protocol/api/thread-messages';
import type { MessageContent } from '@entente/protocol/message/content';
import type { Author } from '@entente/protocol/api/documents';
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { madeEntry, messageRevision, reaction, threadMessage } from '../db/schema/threads.ts';
import { authorOf, readNames, type Names } from '../premortem/names.ts';
import type { MessageRow } from './change-message.ts';
import type { ThreadRow } from './change-thread.ts';

type ReactionRow = typeof reaction.$inferSelect;
type MadeRow = typeof madeEntry.$inferSelect;

interface Parts {
  readonly reactions: readonly ReactionRow[];
  readonly made: readonly MadeRow[];
  readonly names: Names;
}

interface Said {
  readonly row: MessageRow;
  readonly content: MessageContent;
}

/** The newest messages below a number, in their order. */
export async function readSaid(
  db: Database,
  { id }: Pick<ThreadRow, 'id'>,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<Said[]> {
  const holds = and(
    eq(messageRevision.messageId, threadMessage.id),
    eq(messageRevision.revision, threadMessage.revision),
  );
  const rows = await db
    .select({ row: threadMessage, content: messageRevision.content })
    .from(threadMessage)
    .innerJoin(messageRevision, holds)
    .where(and(eq(threadMessage.threadId, id), lt(threadMessage.number, before)))
    .orderBy(desc(threadMessage.number))
    .limit(limit);
  return rows.toReversed();
}

const readReactions = (db: Database, ids: MessageId[]) =>
  db
    .select()
    .from(reaction)
    .where(inArray(reaction.messageId, ids))
    .orderBy(asc(reaction.at), asc(reaction.reactedBy));

const readMade = (db: Database, ids: MessageId[]) =>
  db
    .select()
    .from(madeEntry)
    .where(inArray(madeEntry.messageId, ids))
    .orderBy(asc(madeEntry.at), asc(madeEntry.entryId));

function presentReactions({ reactions, names }: Parts, id: MessageId): Message['reactions'] {
  const those = Map.groupBy(
    reactions.filter(({ messageId }) => messageId === id),
    (each) => each.reaction,
  );
  return reactionName.options.flatMap((name) => {
    const people: Author[] = (those.get(name) ?? []).map((each) =>
      authorOf(names, each.reactedBy, each.reactedFor),
    );
    return people.length === 0 ? [] : [{ reaction: name, people }];
  });
}

const presentMade = ({ made, names }: Parts, id: MessageId): Message['entries'] =>
  made
    .filter(({ messageId }) => messageId === id)
    .map(({ documentId, entryId, madeBy, madeFor, at }) => ({
      documentId,
      entryId,
      by: authorOf(names, madeBy, madeFor),
      at: at.toISOString(),
    }));

function presentMessage({ row, content }: Said, parts: Parts): Message {
  const { id, number, revision, writtenBy, writtenFor, at, editedAt, deletedAt } = row;
  return {
    id,
    number,
    revision,
    by: authorOf(parts.names, writtenBy, writtenFor),
    at: at.toISOString(),
    content: deletedAt === null ? content : null,
    editedAt: editedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
    reactions: presentReactions(parts, id),
    entries: presentMade(parts, id),
  };
}

/** Messages as everybody who may read the thread sees them; of deleted ones only that they were there (TH5). */
export async function presentMessages(db: Database, said: readonly Said[]): Promise<Message[]> {
  const ids = said.map(({ row }) => row.id);
  if (ids.length === 0) return [];
  const [reactions, made] = [await readReactions(db, ids), await readMade(db, ids)];
  const names = await readNames(db, [
    ...said.map(({ row }) => row.writtenBy),
    ...reactions.map(({ reactedBy }) => reactedBy),
    ...made.map(({ madeBy }) => madeBy),
  ]);
  return said.map((each) => presentMessage(each, { reactions, made, names }));
}
