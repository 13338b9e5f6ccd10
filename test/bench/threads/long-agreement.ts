import { makeAnchor } from '@entente/documents/anchors/make-anchor';
import { readContent } from '@entente/documents/agreement/read-content';
import type { Anchor } from '@entente/protocol/anchor';
import type { DocumentId } from '@entente/protocol/ids';
import type * as Y from 'yjs';
import { createDocument, readLedger, replay } from '../../support/documents.ts';
import { wordsOf } from '../../support/passages.ts';
import { writeRound } from '../versions/changed-pages.ts';
import { hundredPages } from '../versions/hundred-pages.ts';
import type { Stage } from '../versions/part.ts';
import { writeRecord } from '../versions/write-record.ts';
import { writeThreads } from './write-threads.ts';

/** Anchors on so many passages of three to ten words, from the first page to the last. */
function anchorThroughout(ydoc: Y.Doc, count: number): Anchor[] {
  const words = wordsOf(readContent(ydoc));
  return Array.from({ length: count }, (_, nth) => {
    const at = Math.floor((nth * words.length) / count);
    const first = words[at];
    const last = words.slice(at, at + 3 + (nth % 8)).findLast(({ line }) => line === first?.line);
    if (first === undefined || last === undefined) throw new Error('there are too few words');
    const made = makeAnchor('agreement', ydoc, {
      text: { kind: 'agreement' },
      from: first.from,
      to: last.to,
    });
    if (typeof made === 'string') throw new Error(`no anchor: ${made}`);
    return made;
  });
}

/**
 * An agreement of a hundred pages with so many threads on its passages. After they were put on, it went through a round of
 * negotiation, so that some of the passages have changed, moved or gone.
 */
export async function createLongAgreement(
  { database: { pool }, maya, daniel }: Stage,
  { clientId, threads }: { readonly clientId: number; readonly threads: number },
): Promise<DocumentId> {
  const documentId = await createDocument(maya, `A hundred pages, ${threads} threads`);
  const [first, second] = writeRound(hundredPages(), clientId);
  const write = (update: Uint8Array) =>
    writeRecord(pool, { documentId, clientId, who: maya, updates: [update] });
  await write(first);
  const anchors = anchorThroughout(replay(await readLedger(pool, documentId)), threads);
  await write(second);
  if (threads > 0) await writeThreads(pool, { documentId, anchors, people: [maya, daniel] });
  return documentId;
}
