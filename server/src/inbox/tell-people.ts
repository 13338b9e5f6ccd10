import { randomUUID } from 'node:crypto';
import { inboxItemId, type InboxKind } from '@entente/protocol/api/inbox';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/alliances.ts';
import { inboxItem, inboxPreference } from '../db/schema/inbox.ts';

/** Where an item leads. */
export type ToldAbout =
  | {
      readonly threadId: ThreadId;
      readonly messageId: MessageId | null;
      readonly number: number;
      readonly day?: string;
    }
  | { readonly proposalId: ProposalId; readonly day?: string }
  | { readonly entryId: string; readonly proposalId?: ProposalId; readonly day?: string };

/** One thing that people are to be told. */
export interface Telling {
  readonly kind: InboxKind;
  readonly to: Iterable<UserId>;
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
  /** Who may know of it: the alliance, or one firm. Others are not told, whoever names them. */
  readonly audience: AllianceId | FirmId;
  /** Null when nobody did it, as when a date has come. */
  readonly by: { readonly userId: UserId; readonly firmId: FirmId } | null;
  readonly at: Date;
  readonly about: ToldAbout;
}

/** Those of them who belong to the audience now and want to be told of this kind (IN3). */
async function readWilling(tx: Database, { kind, to, allianceId, audience, by }: Telling): Promise<UserId[]> {
  const ids = [...new Set(to)].filter((id) => id !== by?.userId);
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ userId: member.userId })
    .from(member)
    .leftJoin(
      inboxPreference,
      and(eq(inboxPreference.allianceId, member.allianceId), eq(inboxPreference.userId, member.userId)),
    )
    .where(
      and(
        eq(member.allianceId, allianceId),
        inArray(member.userId, ids),
        audience === allianceId ? undefined : sql`${member.firmId} = ${audience}`,
        sql`not coalesce(jsonb_exists(${inboxPreference.off}, ${kind}), false)`,
      ),
    )
    .orderBy(member.userId);
  return rows.map(({ userId }) => userId);
}

/** Replies that somebody has not read yet are one item, which leads to the first of them and counts the rest (IN2). */
const asOneOfSeveral = {
  target: [inboxItem.userId, inboxItem.threadId],
  targetWhere: sql`kind = 'reply' and read_at is null`,
  set: {
    at: sql`excluded.at`,
    doneBy: sql`excluded.done_by`,
    doneFor: sql`excluded.done_for`,
    number: sql`excluded.number`,
    count: sql`${inboxItem.count} + 1`,
  },
};

/**
 * Puts something into people's inboxes, in the transaction of the act it is about. Whoever makes a kind of item calls this,
 * and sends `inbox_changed` for each who was told after the commit.
 * @returns who was told
 */
export async function tellPeople(tx: Database, telling: Telling): Promise<UserId[]> {
  const { kind, allianceId, documentId, by, at, about } = telling;
  const told = await readWilling(tx, telling);
  if (told.length === 0) return [];
  const done = { doneBy: by?.userId ?? null, doneFor: by?.firmId ?? null };
  const shared = { kind, allianceId, documentId, at, ...done, ...about };
  const rows = told.map((userId) => ({ id: inboxItemId.parse(randomUUID()), userId, ...shared }));
  const insert = tx.insert(inboxItem).values(rows);
  await (kind === 'reply' ? insert.onConflictDoUpdate(asOneOfSeveral) : insert);
  return told;
}
