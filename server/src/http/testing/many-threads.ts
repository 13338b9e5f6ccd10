import type { TestApp } from './test-app.ts';
import { onDocument, say, type Talk } from './threads.ts';

const content = JSON.stringify(say('Said before'));

/** What messages without words say. */
const SAY = `INSERT INTO message_revision (message_id, revision, at, content)
  SELECT message.id, 1, message.at, $2 FROM thread_message message
  JOIN thread ON thread.id = message.thread_id
  WHERE thread.document_id = $1 AND NOT EXISTS (SELECT FROM message_revision WHERE message_id = message.id)`;

/** Puts threads of one message each on a document that has none, past the routes, which would take a minute. */
export async function fillWithThreads(
  { database }: TestApp,
  talk: Talk,
  on: { documentId: string; count: number },
) {
  const { allianceId, maya, ownFirmId } = talk;
  const { pool } = database;
  await pool.query(
    `INSERT INTO thread
       (id, document_id, audience, anchor, started_by, started_for, started_at, numbered_to, change)
     SELECT gen_random_uuid(), $1, $2, $3, $4, $5, now(), 1, n FROM generate_series(1, $6) n`,
    [on.documentId, allianceId, JSON.stringify(onDocument), maya.userId, ownFirmId, on.count],
  );
  await pool.query(
    `INSERT INTO thread_message (id, thread_id, number, written_by, written_for, at, revision)
     SELECT gen_random_uuid(), id, 1, started_by, started_for, now(), 1 FROM thread WHERE document_id = $1`,
    [on.documentId],
  );
  await pool.query(SAY, [on.documentId, content]);
}

/** Lengthens a thread to so many messages. */
export async function lengthen(
  { database }: TestApp,
  thread: { id: string; documentId: string },
  to: number,
) {
  const { pool } = database;
  await pool.query(
    `INSERT INTO thread_message (id, thread_id, number, written_by, written_for, at, revision)
     SELECT gen_random_uuid(), id, n, started_by, started_for, now(), 1
     FROM thread, generate_series(numbered_to + 1, $2) n WHERE id = $1`,
    [thread.id, to],
  );
  await pool.query('UPDATE thread SET numbered_to = $2 WHERE id = $1', [thread.id, to]);
  await pool.query(SAY, [thread.documentId, content]);
}
