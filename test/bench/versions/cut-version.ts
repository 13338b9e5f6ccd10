import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { setTimeout as delay } from 'node:timers/promises';
import { createDocument } from '../../support/documents.ts';
import { command } from '../../support/people.ts';
import { hundredPages } from './hundred-pages.ts';
import { createLoad, type Load } from './load.ts';
import type { Part, Stage } from './part.ts';
import { median } from './report.ts';
import { writeRecord } from './write-record.ts';

/** Spells of each sort, one after the other: what else the machine does meets both. */
const ROUNDS = 4;
const SPELL_MS = 3_000;

/** Milliseconds between two versions: far more often than people or pauses make them. */
const EVERY_MS = 500;

const CLIENT_ID = 4_200_002;

const percentile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ??
  Number.NaN;

/** Keeps versions until `signal` says that it is enough. @returns how long each took */
async function keepAgainAndAgain(
  { maya }: Stage,
  documentId: string,
  signal: AbortSignal,
): Promise<number[]> {
  const tookMs: number[] = [];
  while (!signal.aborted) {
    const startMs = performance.now();
    const label = `Cut ${Math.round(startMs)}`;
    await command(maya, `/api/documents/${documentId}/versions`, { kind: 'named', label });
    tookMs.push(performance.now() - startMs);
    await delay(Math.max(0, EVERY_MS - (performance.now() - startMs)));
  }
  return tookMs;
}

async function measureSpells(stage: Stage, documentId: string, load: Load) {
  const found = { quiet: [] as number[], cutting: [] as number[], keptMs: [] as number[] };
  await load.run(SPELL_MS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    found.quiet.push(...(await load.run(SPELL_MS)));
    const enough = new AbortController();
    const keeping = keepAgainAndAgain(stage, documentId, enough.signal);
    found.cutting.push(...(await load.run(SPELL_MS)));
    enough.abort();
    found.keptMs.push(...(await keeping));
  }
  return found;
}

/**
 * What 99 of 100 edits are faster than when a version is kept once a minute: one spell between two versions among as
 * many without as a minute has. An hour of waiting would say the same.
 */
function onceAMinute(quiet: readonly number[], cutting: readonly number[]): number {
  const spells = 60_000 / EVERY_MS;
  const one = cutting.filter((_, at) => at % spells === 0);
  return percentile([...quiet.filter((_, at) => at % spells !== 0), ...one], 0.99);
}

/** Versions of a long agreement are kept while both firms type in it. */
export const cutVersion: Part = {
  name: 'cut',
  async measure(stage) {
    const documentId = await createDocument(stage.maya, 'A hundred pages');
    const updates = [encodeContent(hundredPages(), CLIENT_ID)];
    await writeRecord(stage.database.pool, { documentId, clientId: CLIENT_ID, who: stage.maya, updates });
    const load = await createLoad(stage, documentId);
    const { quiet, cutting, keptMs } = await measureSpells(stage, documentId, load);
    load.close();
    return {
      title: `Two firms type in an agreement of 100 pages; a version each ${EVERY_MS} ms, beside the same without`,
      figures: [
        {
          what: 'an edit to the other page, half of them are faster',
          unit: 'ms',
          ours: percentile(cutting, 0.5),
          peer: percentile(quiet, 0.5),
        },
        {
          what: 'an edit to the other page, 99 of 100 are faster',
          unit: 'ms',
          ours: percentile(cutting, 0.99),
          peer: percentile(quiet, 0.99),
        },
        {
          what: 'the same with a version each minute, mixed from both',
          unit: 'ms',
          ours: onceAMinute(quiet, cutting),
          peer: percentile(quiet, 0.99),
        },
        { what: 'edits', unit: 'count', ours: cutting.length, peer: quiet.length },
        { what: 'versions kept', unit: 'count', ours: keptMs.length },
        { what: 'keeping one, from the click to its number', unit: 'ms', ours: median(keptMs) },
      ],
    };
  },
};
