import type { DocumentId } from '@entente/protocol/ids';
import { createDocument } from '../../support/documents.ts';
import { request } from '../../support/people.ts';
import type { Part, Stage } from './part.ts';
import { median } from './report.ts';

const MANY = 2_000;
const FEW = 20;
const ROUNDS = 15;

const insertText = `
insert into version (document_id, number, kind, label, at, seq, edited_at, schema_version, content, hash, people, kept_by, kept_for)
select $1, n, case when n % 10 = 0 then 'named' else 'automatic' end, case when n % 10 = 0 then 'As sent to counsel, round ' || n end,
  now() - (($2 - n) || ' hours')::interval, n, now() - (($2 - n) || ' hours')::interval, 1, '{}', encode(sha256(n::text::bytea), 'hex'),
  $3::jsonb, case when n % 10 = 0 then $4::uuid end, case when n % 10 = 0 then $5::uuid end
from generate_series(1, $2::int) n`;

async function createHistory({ database, maya, daniel }: Stage, count: number): Promise<DocumentId> {
  const documentId = await createDocument(maya, `A history of ${count}`);
  const people = [maya, daniel].map(({ userId, firmId }) => ({ userId, firmId }));
  await database.pool.query(insertText, [
    documentId,
    count,
    JSON.stringify(people),
    maya.userId,
    maya.firmId,
  ]);
  return documentId;
}

async function readList({ maya }: Stage, documentId: DocumentId): Promise<{ ms: number; bytes: number }> {
  const startMs = performance.now();
  const answer = await request(maya, 'GET', [`/api/documents/${documentId}/versions`]);
  const { byteLength } = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the list of versions answered ${answer.status}`);
  return { ms: performance.now() - startMs, bytes: byteLength };
}

async function measureLists(stage: Stage, documents: readonly DocumentId[]) {
  const found = documents.map(() => ({ ms: [] as number[], bytes: 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, documentId] of documents.entries()) {
      const { ms, bytes } = await readList(stage, documentId);
      found[at]?.ms.push(ms);
      Object.assign(found[at] ?? {}, { bytes });
    }
  }
  return found.map(({ ms, bytes }) => ({ ms: median(ms), kib: bytes / 1024 }));
}

/** What opens the history panel: the list of all versions. */
export const listVersions: Part = {
  name: 'list',
  async measure(stage) {
    const documents = [await createHistory(stage, MANY), await createHistory(stage, FEW)];
    const [many, few] = await measureLists(stage, documents);
    return {
      title: `The list of ${MANY} versions, beside a list of ${FEW}`,
      figures: [
        { what: 'asked for and read', unit: 'ms', ours: many?.ms ?? Number.NaN, peer: few?.ms },
        { what: 'its bytes', unit: 'KiB', ours: many?.kib ?? Number.NaN, peer: few?.kib },
      ],
    };
  },
};
