import { isDeepStrictEqual } from 'node:util';
import type { ActId } from '@entente/protocol/api/thread-acts';
import type { Anchor } from '@entente/protocol/anchor';
import type { ThreadAct } from '@entente/protocol/api/threads';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import { isInAudience } from '../access/audience.ts';
import { authorize } from '../access/authorize.ts';
import { threadAct, type ActDetail } from '../db/schema/threads.ts';
import { readAlliancePeople, type AlliancePerson } from './alliance-people.ts';
import { noteAttention } from './attend.ts';
import type { HeldThread, ThreadChange, ThreadChanged } from './change-thread.ts';
import { tellAbout } from './tell-of-message.ts';

/** Whether this very act was done before; whatever came after it stays (TH4). */
export async function isDone({ tx, row }: Pick<HeldThread, 'tx' | 'row'>, id: ActId): Promise<boolean> {
  const isIt = and(eq(threadAct.threadId, row.id), eq(threadAct.id, id));
  const rows = await tx.select({ number: threadAct.number }).from(threadAct).where(isIt);
  return rows.length > 0;
}

interface Act {
  readonly id: ActId;
  readonly kind: ThreadAct['kind'];
  readonly detail?: ActDetail;
}

/** Notes an act in the thread. @returns its number */
async function note({ tx, row, actor, at }: HeldThread, { id, kind, detail = {} }: Act): Promise<number> {
  const number = row.numberedTo + 1;
  const { userId: actedBy, firmId: actedFor } = actor;
  await tx.insert(threadAct).values({ threadId: row.id, id, number, kind, actedBy, actedFor, at, detail });
  return number;
}

const ofThread = ({ row }: HeldThread) => ({ threadId: row.id, audience: row.audience });

/** Marks a thread as done; one that is resolved stays as it is. */
export const resolve =
  (id: ActId): ThreadChange =>
  async (held) => {
    const { row, actor, at } = held;
    if (row.resolvedAt !== null || (await isDone(held, id))) return undefined;
    const numberedTo = await note(held, { id, kind: 'resolved' });
    const resolved = { resolvedBy: actor.userId, resolvedFor: actor.firmId, resolvedAt: at };
    return { line: { kind: 'thread_resolved', detail: ofThread(held) }, set: { numberedTo, ...resolved } };
  };

/** Opens a resolved thread again. */
export const reopen =
  (id: ActId): ThreadChange =>
  async (held) => {
    if (held.row.resolvedAt === null || (await isDone(held, id))) return undefined;
    const numberedTo = await note(held, { id, kind: 'reopened' });
    const resolved = { resolvedBy: null, resolvedFor: null, resolvedAt: null };
    return { line: { kind: 'thread_reopened', detail: ofThread(held) }, set: { numberedTo, ...resolved } };
  };

/** Somebody who may know of the thread and answer in it. @throws {AppError} bad_request */
async function requireAnswerer({ tx, row, actor }: HeldThread, userId: UserId): Promise<AlliancePerson> {
  const { people } = await readAlliancePeople(tx, actor.allianceId);
  const person = people.get(userId);
  const asActor = person && { ...person, allianceId: actor.allianceId };
  if (person !== undefined && authorize(asActor, 'thread.write') && isInAudience(asActor, row)) return person;
  throw new AppError('bad_request', { fields: { to: 'Choose somebody who may comment here.' } });
}

async function giveTo(
  held: HeldThread,
  id: ActId,
  asked: { to: UserId; dueOn: string | null },
): Promise<ThreadChanged> {
  const { tx, row, actor, at } = held;
  const { dueOn } = asked;
  const { userId: to, firmId: toFirm } = await requireAnswerer(held, asked.to);
  const number = await note(held, { id, kind: 'assigned', detail: { to, toFirm, dueOn } });
  await noteAttention(tx, { threadId: row.id, people: [to], isFollowing: true });
  const told = await tellAbout(held, 'assigned', { to: [to], messageId: null, number });
  const by = { assignedBy: actor.userId, assignedFor: actor.firmId, assignedAt: at };
  const set = { numberedTo: number, assignedTo: to, assignedToFirm: toFirm, dueOn, ...by };
  return {
    line: { kind: 'thread_assigned', detail: { ...ofThread(held), to, dueOn } },
    set,
    told: [...told, to],
  };
}

async function takeFrom(held: HeldThread, id: ActId, from: UserId): Promise<ThreadChanged> {
  const numberedTo = await note(held, { id, kind: 'unassigned' });
  const nobody = { assignedTo: null, assignedToFirm: null, dueOn: null };
  const set = { numberedTo, ...nobody, assignedBy: null, assignedFor: null, assignedAt: null };
  return { line: { kind: 'thread_unassigned', detail: { ...ofThread(held), from } }, set };
}

interface Assigning {
  readonly id: ActId;
  readonly to: UserId | null;
  readonly dueOn: string | null;
}

/** Asks one person to see to a thread, or nobody. @throws {AppError} bad_request for somebody who may not comment on it */
export const assign =
  ({ id, to, dueOn }: Assigning): ThreadChange =>
  async (held) => {
    const { assignedTo, dueOn: wasDueOn } = held.row;
    if (await isDone(held, id)) return undefined;
    if (to === null) return assignedTo === null ? undefined : takeFrom(held, id, assignedTo);
    if (to === assignedTo && dueOn === wasDueOn) return undefined;
    return giveTo(held, id, { to, dueOn });
  };

/** Puts a thread in another place, which was checked before. */
export const place =
  ({ id, anchor }: { readonly id: ActId; readonly anchor: Anchor }): ThreadChange =>
  async (held) => {
    const { anchor: from } = held.row;
    if (isDeepStrictEqual(from, anchor) || (await isDone(held, id))) return undefined;
    const numberedTo = await note(held, { id, kind: 'placed', detail: { from } });
    const detail = { ...ofThread(held), anchor: anchor.kind };
    return { line: { kind: 'thread_placed', detail }, set: { numberedTo, anchor } };
  };
