import { randomUUID } from 'node:crypto';
import type { Anchor } from '@entente/protocol/anchor';
import type { DocumentId } from '@entente/protocol/ids';
import type { OpenDatabase } from '@entente/server/db/database';
import type { SignedIn } from '../../support/people.ts';

interface Talking {
  readonly documentId: DocumentId;
  /** One thread on each. */
  readonly anchors: readonly Anchor[];
  /** Who starts them and who answers, of two firms, in turn. */
  readonly people: readonly [SignedIn, SignedIn];
}

/** Messages of a thread: one without an answer, others with up to three. */
const messagesOf = (nth: number): number => 1 + (nth % 4);

const insertThreads = `
insert into thread (id, document_id, audience, anchor, started_by, started_for, started_at, numbered_to, change)
select id, $1, $2, anchor, $3, $4, now() - (2100 - nth) * interval '1 minute', messages, nth
from unnest($5::uuid[], $6::jsonb[], $7::int[]) with ordinality as row(id, anchor, messages, nth)`;

const insertMessages = `
insert into thread_message (id, thread_id, number, written_by, written_for, at, revision)
select gen_random_uuid(), thread.id, n, case when n % 2 = 1 then $2::uuid else $4::uuid end,
  case when n % 2 = 1 then $3::uuid else $5::uuid end, thread.started_at + n * interval '1 second', 1
from thread, generate_series(1, numbered_to) n where document_id = $1`;

const insertWords = `
insert into message_revision (message_id, revision, at, content)
select message.id, 1, message.at, jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object(
  'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
    'Do we mean this as it stands here, or as we said it on the call of week ' || message.number || '?')))))
from thread_message message join thread on thread.id = message.thread_id where thread.document_id = $1`;

/** Three of four have been read to the end. */
const insertMarks = `
insert into thread_attention (thread_id, user_id, attention, read_to)
select id, $2, 'following', case when change % 4 = 0 then 0 else numbered_to end from thread where document_id = $1`;

/** Puts threads with answers on the record past the routes, which would take minutes. */
export async function writeThreads(pool: OpenDatabase['pool'], talking: Talking): Promise<void> {
  const { documentId, anchors, people } = talking;
  const [one, other] = people;
  await pool.query(insertThreads, [
    documentId,
    one.allianceId,
    one.userId,
    one.firmId,
    anchors.map(() => randomUUID()),
    anchors.map((anchor) => JSON.stringify(anchor)),
    anchors.map((_, nth) => messagesOf(nth)),
  ]);
  await pool.query(insertMessages, [documentId, one.userId, one.firmId, other.userId, other.firmId]);
  await pool.query(insertWords, [documentId]);
  for (const { userId } of people) await pool.query(insertMarks, [documentId, userId]);
}
