import { makeSnapshot } from '@entente/server/snapshots/make-snapshot';
import type { DocumentId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import { createDocument } from '../../support/documents.ts';
import { openPage } from '../../support/relay-page.ts';
import type { Part, Stage } from './part.ts';
import { median } from './report.ts';

/** Each begins with a server that has just started. */
const ROUNDS = 3;

interface Opening {
  /** From the knock to the last byte of what the record holds. */
  readonly servedMs: number;
  /** The same with the page's own work of taking it in. */
  readonly openMs: number;
}

async function open({ maya }: Stage, documentId: DocumentId): Promise<Opening> {
  const startMs = performance.now();
  const updates: Uint8Array[] = [];
  const page = await openPage(maya, documentId, { takeIn: (update) => void updates.push(update) });
  const servedMs = performance.now() - startMs;
  for (const update of updates) Y.applyUpdate(page.ydoc, update, 'server');
  const openMs = performance.now() - startMs;
  page.close();
  page.ydoc.destroy();
  return { servedMs, openMs };
}

/** Another document first, so that what a server does once for all is not counted; then both, each first in turn. */
async function openBoth(stage: Stage, documents: readonly DocumentId[], round: number): Promise<Opening[]> {
  await stage.restart();
  await open(stage, await createDocument(stage.maya, 'Opened first'));
  const order = round % 2 === 0 ? documents : documents.toReversed();
  const found = new Map<DocumentId, Opening>();
  for (const documentId of order) found.set(documentId, await open(stage, documentId));
  return documents.flatMap((documentId) => found.get(documentId) ?? []);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}

/** A document with 260,000 edits, opened where nobody has it open. */
export const openCold: Part = {
  name: 'cold',
  async measure(stage) {
    const paper = await stage.paper();
    const fresh = await createDocument(stage.maya, 'Fresh');
    const document = { id: paper, allianceId: stage.maya.allianceId, kind: 'agreement' } as const;
    const makeMs = await timeOf(() => makeSnapshot(stage.database.db, document));
    const rounds: Opening[][] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await openBoth(stage, [paper, fresh], round));
    const of = (at: number, read: (opening: Opening) => number) =>
      median(rounds.map((openings) => (openings[at] ? read(openings[at]) : Number.NaN)));
    await stage.database.pool.query('delete from snapshot where document_id = $1', [paper]);
    const [lost] = await openBoth(stage, [paper, fresh], 0);
    return {
      title: 'Opening the 260,000 edits of a paper cold, beside a fresh document',
      figures: [
        {
          what: 'served',
          unit: 'ms',
          ours: of(0, (one) => one.servedMs),
          peer: of(1, (one) => one.servedMs),
        },
        {
          what: 'open in the page',
          unit: 'ms',
          ours: of(0, (one) => one.openMs),
          peer: of(1, (one) => one.openMs),
        },
        {
          what: 'served when its snapshot was lost',
          unit: 'ms',
          ours: lost?.servedMs ?? Number.NaN,
          peer: of(1, (one) => one.servedMs),
        },
        { what: 'making its snapshot from the first row on', unit: 'ms', ours: makeMs },
      ],
    };
  },
};
