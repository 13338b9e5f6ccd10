import type { DocumentId } from '@entente/protocol/ids';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../support/chromium.ts';
import { createDocument } from '../../support/documents.ts';
import type { SignedIn } from '../../support/people.ts';
import { openContext } from './open-context.ts';
import { jumpTo, playFromBeginning } from './play-in-page.ts';

const ROUNDS = 5;

/** What it needs: somebody of the demo alliance, and the agreement that holds the paper's 260,000 edits. */
interface Stage {
  readonly maya: SignedIn;
  readonly paper: () => Promise<DocumentId>;
}

interface Playing {
  /** From the click to the first frame on the screen. */
  readonly firstMs: number;
  /** From the click to the frame of the last edit, asked for at once: the whole record has been read. */
  readonly lastMs: number;
  /** From the slider to the frame, with the whole record read. */
  readonly jumpMs: number;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function openHistory(page: Page, { allianceId }: SignedIn, documentId: DocumentId): Promise<void> {
  await page.goto(`/alliances/${allianceId}/documents/${documentId}`);
  await page
    .getByTestId('save-state')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Play from the beginning' }).waitFor();
}

/** Plays a document in a browser that has never seen it. */
async function play(browser: Browser, who: SignedIn, documentId: DocumentId): Promise<Playing> {
  const context = await openContext(browser, who);
  try {
    const page = await context.newPage();
    await openHistory(page, who, documentId);
    const { firstMs, lastMs, head } = await playFromBeginning(page);
    const jumps: number[] = [];
    for (const share of [0.5, 0.1, 0.9, 0.3, 1, 0.02]) {
      const seq = Math.max(1, Math.round(head * share));
      // Where it stands already there is no way to go.
      if (head > 10) jumps.push(await jumpTo(page, seq));
    }
    return { firstMs, lastMs, jumpMs: jumps.length > 0 ? median(jumps) : Number.NaN };
  } finally {
    await context.close();
  }
}

async function playBoth(
  browser: Browser,
  { maya }: Stage,
  documents: readonly DocumentId[],
): Promise<Playing[][]> {
  const rounds: Playing[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const found: Playing[] = [];
    for (const documentId of documents) found.push(await play(browser, maya, documentId));
    rounds.push(found);
  }
  return rounds;
}

/** Playback of a document with 260,000 edits. */
export const playPaper = {
  name: 'playback',
  async measure(stage: Stage) {
    const documents = [await stage.paper(), await createDocument(stage.maya, 'Fresh')];
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
    try {
      const rounds = await playBoth(browser, stage, documents);
      const of = (at: number, read: (playing: Playing) => number) =>
        median(rounds.map((playings) => (playings[at] ? read(playings[at]) : Number.NaN)));
      return {
        title: 'Playback of the 260,000 edits of a paper in Chromium, beside a fresh document',
        figures: [
          {
            what: 'from the click to the first frame',
            unit: 'ms' as const,
            ours: of(0, (one) => one.firstMs),
            peer: of(1, (one) => one.firstMs),
          },
          {
            what: 'from the click to the frame of its last edit',
            unit: 'ms' as const,
            ours: of(0, (one) => one.lastMs),
            peer: of(1, (one) => one.lastMs),
          },
          { what: 'a jump of the slider, anywhere', unit: 'ms' as const, ours: of(0, (one) => one.jumpMs) },
        ],
      };
    } finally {
      await browser.close();
    }
  },
};
