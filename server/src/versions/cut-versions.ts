/** Runs in the thread of replays: the versions of a document that are due, out of its record. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { kindRules } from '@entente/documents/kinds';
import * as Y from 'yjs';
import type { Database } from '../db/database.ts';
import type { ComputedContent } from '../replay/computed-content.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import { readRecordPages, type RecordedUpdate } from '../replay/read-record-pages.ts';
import { assertWhole, replayRecord } from '../replay/replay-record.ts';
import { readSnapshot } from '../snapshots/read-snapshot.ts';
import { BeyondDue, Cutting, type Cut, type Kept } from './cut-record.ts';

/** Versions cut at once. More holds the contents of a long document in memory as many times. */
const MOST_CUTS = 20;

/** What is to be cut. */
export interface CutJob {
  readonly document: DocumentOnRecord;
  /** The newest version; undefined when there is none. */
  readonly kept: Kept | undefined;
  /** The last row to go along. */
  readonly to: number;
  /** The seqs at which the last person left. */
  readonly left: readonly number[];
  /** Milliseconds since 1970. Undefined when a version of the last row is kept anyway: its content is the answer's. */
  readonly nowMs: number | undefined;
}

export interface CutAnswer {
  /** In the order of the record. */
  readonly cuts: readonly Cut[];
  /** Whether that is all; otherwise ask again behind the last. */
  readonly isWhole: boolean;
  /** The content of the last row, where it was asked for and all was cut. */
  readonly last: ComputedContent | undefined;
}

async function cutFrom(db: Database, job: CutJob, from: RecordedUpdate | undefined): Promise<CutAnswer> {
  const { document, kept, to, left, nowMs } = job;
  const keptSeq = kept?.seq ?? 0;
  const isBeyond = from !== undefined && from.seq > keptSeq;
  const ydoc = isBeyond ? createYdoc() : await replayRecord(db, document.id, { from, to: keptSeq });
  if (isBeyond) Y.applyUpdate(ydoc, from.bytes);
  try {
    const cutting = new Cutting({
      documentKind: document.kind,
      ydoc,
      ydocSeq: isBeyond ? from.seq : keptSeq,
      kept,
      left: new Set(left),
      mostCuts: MOST_CUTS,
    });
    for await (const rows of readRecordPages(db, document.id, { after: keptSeq, to })) {
      await cutting.goOn(rows);
      if (cutting.isFull) return { cuts: cutting.cuts, isWhole: false, last: undefined };
    }
    if (nowMs !== undefined) await cutting.end(nowMs);
    const last = nowMs === undefined ? await cutting.content() : undefined;
    assertWhole(ydoc);
    return { cuts: cutting.cuts, isWhole: true, last };
  } finally {
    ydoc.destroy();
  }
}

/**
 * What is due of a document behind its newest version, with the contents.
 * @throws {Error} when a row is missing, or a content is not of its schema
 */
export async function cutVersions(db: Database, job: CutJob): Promise<CutAnswer> {
  const { id, kind } = job.document;
  const found = await readSnapshot(db, id, kindRules[kind].schemaVersion);
  const snapshot = found.kind === 'sound' && found.snapshot.seq <= job.to ? found.snapshot : undefined;
  try {
    return await cutFrom(db, job, snapshot);
  } catch (error) {
    if (!(error instanceof BeyondDue)) throw error;
    return cutFrom(db, job, undefined);
  }
}
