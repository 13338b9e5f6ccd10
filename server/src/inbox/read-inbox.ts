import type { InboxItem, InboxSubject } from '@entente/protocol/api/inbox';
import { and, asc, count, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';
import { inboxItem } from '../db/schema/inbox.ts';
import { messageRevision, thread, threadMessage } from '../db/schema/threads.ts';
import { authorOf, readNames, type Names } from '../premortem/names.ts';
import { excerptOf } from '../threads/excerpt.ts';
import { formatCursor, parseCursor, type Cursor } from './cursor.ts';
import { isKnown } from './own-items.ts';

/** Items of one answer: about two screens. */
const PAGE_ITEMS = 50;

const isBehind = (cursor: Cursor | undefined) =>
  cursor && or(lt(inboxItem.at, cursor.at), and(eq(inboxItem.at, cursor.at), gt(inboxItem.id, cursor.id)));

/** A message as it reads now; nothing of a deleted one. */
const isSaid = and(
  eq(messageRevision.messageId, threadMessage.id),
  eq(messageRevision.revision, threadMessage.revision),
  isNull(threadMessage.deletedAt),
);

interface Asked {
  readonly actor: Actor;
  readonly isUnreadOnly: boolean;
  readonly before: Cursor | undefined;
}

const readRows = (db: Database, { actor, isUnreadOnly, before }: Asked) =>
  db
    .select({
      item: inboxItem,
      document: { id: document.id, kind: document.kind, title: document.title },
      number: threadMessage.number,
      content: messageRevision.content,
      proposed: { kind: proposal.partKind, place: proposal.place, title: proposal.title },
    })
    .from(inboxItem)
    .innerJoin(document, eq(document.id, inboxItem.documentId))
    .leftJoin(thread, eq(thread.id, inboxItem.threadId))
    .leftJoin(threadMessage, eq(threadMessage.id, inboxItem.messageId))
    .leftJoin(messageRevision, isSaid)
    .leftJoin(proposal, eq(proposal.id, inboxItem.proposalId))
    .where(and(isKnown(actor), isUnreadOnly ? isNull(inboxItem.readAt) : undefined, isBehind(before)))
    .orderBy(desc(inboxItem.at), asc(inboxItem.id))
    .limit(PAGE_ITEMS + 1);

type Row = Awaited<ReturnType<typeof readRows>>[number];

const titleOf = ({ proposed }: Row): string =>
  proposed === null || proposed.kind === 'whole' ? '' : `${proposed.place} ${proposed.title}`.trim();

/** @throws {Error} the item leads nowhere; whoever tells says where */
function subjectOf(row: Row): InboxSubject {
  const { item, number, content } = row;
  const { threadId, messageId, proposalId, entryId } = item;
  if (threadId !== null) {
    const message = messageId === null || number === null ? null : { id: messageId, number };
    return { kind: 'thread', threadId, message, excerpt: content === null ? '' : excerptOf(content) };
  }
  if (entryId !== null) return { kind: 'entry', entryId, title: titleOf(row) };
  if (proposalId !== null) return { kind: 'proposal', proposalId, title: titleOf(row) };
  throw new Error('an item that leads nowhere');
}

function present(row: Row, names: Names): InboxItem {
  const { id, kind, at, readAt, count: several, day, doneBy, doneFor } = row.item;
  return {
    id,
    kind,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    by: doneBy === null || doneFor === null ? null : authorOf(names, doneBy, doneFor),
    count: several,
    day,
    document: row.document,
    subject: subjectOf(row),
  };
}

/**
 * What somebody was told in their alliance, newest first, a page at a time (IN6).
 * @param before `newest`, or what the page before has named as `next`
 * @throws {AppError} not_found for another one
 */
export async function readInbox(
  db: Database,
  { actor, isUnreadOnly, before }: { actor: Actor; isUnreadOnly: boolean; before: string },
): Promise<{ items: InboxItem[]; next: string | null }> {
  const rows = await readRows(db, { actor, isUnreadOnly, before: parseCursor(before) });
  const page = rows.slice(0, PAGE_ITEMS);
  const names = await readNames(
    db,
    page.map(({ item }) => item.doneBy),
  );
  const last = page.at(-1);
  const hasMore = last !== undefined && rows.length > PAGE_ITEMS;
  return { items: page.map((row) => present(row, names)), next: hasMore ? formatCursor(last.item) : null };
}

/** How many items somebody has not read. */
export async function countUnread(db: Database, actor: Actor): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(inboxItem)
    .leftJoin(thread, eq(thread.id, inboxItem.threadId))
    .where(and(isKnown(actor), isNull(inboxItem.readAt)));
  return row?.unread ?? 0;
}
