import { textsOfEntry } from '@entente/documents/anchors/document-texts';
import { makeAnchor } from '@entente/documents/anchors/make-anchor';
import { entryIdOf } from '@entente/documents/entries/entry-id';
import { ANCHOR_FORMAT, type Anchor } from '@entente/protocol/anchor';
import type { DocumentId } from '@entente/protocol/ids';
import type * as Y from 'yjs';
import { readLedger, replay } from '../../support/documents.ts';
import { riskElements } from '../../support/registers.ts';
import { measurePage, type Figures } from '../entries/measure.ts';
import { registerSubject } from '../entries/register-subject.ts';
import { openContext } from '../versions/open-context.ts';
import type { Figure, Stage } from '../versions/part.ts';
import type { ThreadPart } from './thread-part.ts';
import { writeThreads } from './write-threads.ts';

const RISKS = 500;

/** In turn: on the risk, on its owner, on words of its mitigation or description. */
function anchorOn(ydoc: Y.Doc, risk: Y.XmlElement, nth: number): Anchor {
  const entry = entryIdOf(risk);
  const format = ANCHOR_FORMAT;
  if (nth % 3 === 0) return { format, kind: 'entry', entry };
  if (nth % 3 === 1) return { format, kind: 'field', entry, field: 'owner' };
  for (const { name } of textsOfEntry(risk)) {
    const made = makeAnchor('register', ydoc, { text: name, from: 1, to: 20 });
    if (typeof made !== 'string') return made;
  }
  return { format, kind: 'field', entry, field: 'mitigation' };
}

async function talk({ database: { pool }, maya, daniel }: Stage, documentId: DocumentId, count: number) {
  const ydoc = replay(await readLedger(pool, documentId));
  const risks = riskElements(ydoc);
  const anchors = Array.from({ length: count }, (_, nth) => {
    const risk = risks[nth % risks.length];
    if (risk === undefined) throw new Error('there is no risk to talk about');
    return anchorOn(ydoc, risk, nth);
  });
  await writeThreads(pool, { documentId, anchors, people: [maya, daniel] });
}

const figures: readonly (readonly [what: string, unit: Figure['unit'], read: (found: Figures) => number])[] =
  [
    ['opening again', 'ms', ({ openAgainMs }) => openAgainMs],
    ['processor time until saved', 'ms', ({ openAgainWorkMs }) => openAgainWorkMs],
    ['key to frame, median', 'ms', ({ keyMs }) => keyMs],
    ['key to frame, 95 of 100', 'ms', ({ slowKeyMs }) => slowKeyMs],
    ['processor time of a key', 'ms', ({ keyWorkMs }) => keyWorkMs],
    ['filtering', 'ms', ({ filterMs }) => filterMs],
    ['scrolling the rows by the wheel: longest frame', 'ms', ({ wheel }) => wheel.worstMs],
    ['  frames dropped, of 240', 'count', ({ wheel }) => wheel.dropped],
    ['  processor time of a frame', 'ms', ({ wheel }) => wheel.frameWorkMs],
    ['scrolling the rows in a flick: longest frame', 'ms', ({ flick }) => flick.worstMs],
    ['  frames dropped, of 240', 'count', ({ flick }) => flick.dropped],
    ['  processor time of a frame', 'ms', ({ flick }) => flick.frameWorkMs],
  ];

/** A register of 500 risks, first without threads, then with many on its entries, fields and words. */
export const talkOnRegister: ThreadPart = {
  name: 'register',
  async measure(stage, browser, { count, rounds }) {
    const place = await registerSubject.seed(stage.maya, RISKS);
    const address = `/alliances/${stage.maya.allianceId}/${place}`;
    // A browser of its own each time: the grid remembers how it was filtered.
    const measure = async (): Promise<Figures> => {
      const context = await openContext(browser, stage.maya);
      try {
        return await measurePage(await context.newPage(), registerSubject, { address, rounds });
      } finally {
        await context.close();
      }
    };
    const none = await measure();
    const { rows } = await stage.database.pool.query<{ id: DocumentId }>(
      "select id from document where kind = 'register' and archived_at is null and alliance_id = $1",
      [stage.maya.allianceId],
    );
    const [register] = rows;
    if (register === undefined) throw new Error('there is no register');
    await talk(stage, register.id, count);
    const many = await measure();
    const title = `A register of ${RISKS} risks with ${count} threads, beside the same before`;
    return [
      {
        title,
        figures: figures.map(([what, unit, read]) => ({ what, unit, ours: read(many), peer: read(none) })),
      },
    ];
  },
};
