import type { DocumentId } from '@entente/protocol/ids';
import { chromium, type Browser, type Page } from 'playwright-core';
import { processorOf, watchProcessor } from '../entries/processor-ms.ts';
import { chromiumArgs, findChromium } from '../../support/chromium.ts';
import { createDocument } from '../../support/documents.ts';
import { command } from '../../support/people.ts';
import { writeRound } from './changed-pages.ts';
import { compareAndWatch, type Comparing } from './compare-in-page.ts';
import { hundredPages } from './hundred-pages.ts';
import { openContext } from './open-context.ts';
import type { Figure, Part, Stage } from './part.ts';
import { median } from './report.ts';
import { writeRecord } from './write-record.ts';

const ROUNDS = 5;

/** The numbers of whoever wrote the long text and the short one. */
const CLIENT_IDS = [4_200_003, 4_200_004] as const;

/** Blocks of the short text, which costs what every comparison costs. */
const FEW_BLOCKS = 6;

const keep = ({ maya }: Stage, documentId: DocumentId, label: string) =>
  command(maya, `/api/documents/${documentId}/versions`, { kind: 'named', label });

/** An agreement of so many blocks with two versions: as it was sent, and after a round of negotiation. */
async function createRounds(stage: Stage, clientId: number, blocks: number): Promise<DocumentId> {
  const documentId = await createDocument(stage.maya, `Negotiated, ${blocks} blocks`);
  const { content = [], ...text } = hundredPages();
  const [first, second] = writeRound({ ...text, content: content.slice(0, blocks) }, clientId);
  const write = (updates: Uint8Array[]) =>
    writeRecord(stage.database.pool, { documentId, clientId, who: stage.maya, updates });
  await write([first]);
  await keep(stage, documentId, 'As sent');
  await write([second]);
  await keep(stage, documentId, 'After a round');
  return documentId;
}

/** Opens the older version in a browser that has never seen the document, and the list of what it is compared with. */
async function openVersion(page: Page, { maya }: Stage, documentId: DocumentId): Promise<void> {
  await page.goto(`/alliances/${maya.allianceId}/documents/${documentId}?version=1`);
  await page
    .getByTestId('save-state')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  const bar = page.getByRole('region', { name: 'A version, not the draft' });
  await bar.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: 'After a round' }).waitFor();
}

interface Compared extends Comparing {
  /** Processor time of the page's thread from the click to the names. */
  readonly workMs: number;
}

/** The text of the version compared with is not there yet: the page asks the server for it. */
async function compare(browser: Browser, stage: Stage, documentId: DocumentId): Promise<Compared> {
  const context = await openContext(browser, stage.maya);
  try {
    const page = await context.newPage();
    const read = await watchProcessor(page);
    await openVersion(page, stage, documentId);
    const { result, ms } = await processorOf(read, () => compareAndWatch(page, 'After a round'));
    return { ...result, workMs: ms };
  } finally {
    await context.close();
  }
}

async function compareOften(browser: Browser, stage: Stage, documents: readonly DocumentId[]) {
  const found = documents.map((): Compared[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, documentId] of documents.entries())
      found[at]?.push(await compare(browser, stage, documentId));
  return found;
}

const whats: readonly (readonly [what: string, read: (one: Compared) => number])[] = [
  ['from the click to the first changes on the screen', (one) => one.shownMs],
  ['until the last page is drawn', (one) => one.drawnMs],
  ['until the changes say who made them', (one) => one.namedMs],
  ['longest task of the page, in which no key is answered', (one) => one.longestMs],
  ["processor time of the page's thread until then", (one) => one.workMs],
];

/** Two versions of an agreement of a hundred pages are compared in Chromium, which has one of them. */
export const compareTexts: Part = {
  name: 'compare',
  async measure(stage) {
    const documents = [
      await createRounds(stage, CLIENT_IDS[0], Number.MAX_SAFE_INTEGER),
      await createRounds(stage, CLIENT_IDS[1], FEW_BLOCKS),
    ];
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
    try {
      const [long = [], short = []] = await compareOften(browser, stage, documents);
      const figure = ([what, read]: (typeof whats)[number]): Figure => ({
        what,
        unit: 'ms',
        ours: median(long.map(read)),
        peer: median(short.map(read)),
      });
      return {
        title: `Two versions of an agreement of 100 pages compared in Chromium, beside one of a page`,
        figures: [
          ...whats.map(figure),
          { what: 'changes', unit: 'count', ours: long[0]?.changes ?? 0, peer: short[0]?.changes },
        ],
      };
    } finally {
      await browser.close();
    }
  },
};
