import type { DocumentId } from '@entente/protocol/ids';
import type { Browser, Page, Response } from 'playwright-core';
import type { SignedIn } from '../../support/people.ts';
import { scrollThrough, typeAndWatch, type Smoothness } from '../entries/in-page.ts';
import { processorOf, watchProcessor } from '../entries/processor-ms.ts';
import { openContext } from '../versions/open-context.ts';
import { Colleague } from './colleague.ts';
import { longestTask, noteOpening, pressAndWatch, readFirst, scrollHeightOf } from './in-page.ts';

/** What was found of one opening, in milliseconds. */
export interface Found {
  /** From the navigation to the frame in which the text can be typed in. */
  readonly typableMs: number;
  readonly openTaskMs: number;
  /** Processor time of the page's thread until it has nothing more to do. */
  readonly openWorkMs: number;
  readonly keysMs: readonly number[];
  readonly keyWorkMs: number;
  readonly typeTaskMs: number;
  /** Processor time of a colleague's key. */
  readonly theirKeyWorkMs: number;
  readonly theirTaskMs: number;
  /** Of the first answer about threads, and of all, as they travel. */
  readonly firstKib: number;
  readonly allKib: number;
  /** Undefined without threads. */
  readonly panel: Panel | undefined;
}

export interface Panel {
  readonly openMs: number;
  readonly openWorkMs: number;
  readonly wheel: Smoothness;
  readonly wheelWorkMs: number;
  /** Through the whole list. */
  readonly whole: Smoothness;
  readonly wholeWorkMs: number;
}

interface Opened {
  readonly documentId: DocumentId;
  readonly hasThreads: boolean;
}

const TEXT = '[role="textbox"][aria-label="Text of the agreement"][contenteditable="true"]';
const SCROLLER = ':has(> ul[aria-label="Threads"])';

/** Typed into the middle of the text, one key after the other, as fast as people type who type fast. */
const WORDS =
  ' and so we go on writing in the middle of a hundred pages, where many have said what they think of it,';

/** Pixels a frame: 2,400 a second, as fast as words can still be caught. */
const WHEEL = 40;

/** Frames of one direction. */
const STEPS = 120;

async function kibOf(answers: readonly Response[]): Promise<{ firstKib: number; allKib: number }> {
  const sizes: number[] = [];
  for (const answer of answers) sizes.push((await answer.request().sizes()).responseBodySize / 1024);
  return { firstKib: sizes[0] ?? 0, allKib: sizes.reduce((sum, size) => sum + size, 0) };
}

async function measurePanel(page: Page, read: () => Promise<number>): Promise<Panel> {
  const button = page.getByRole('button', { name: /^Comments/ });
  const opened = await processorOf(read, () => pressAndWatch(button, '[data-row]'));
  const wheel = await processorOf(read, () => scrollThrough(page, SCROLLER, WHEEL));
  const stride = Math.max(WHEEL, Math.ceil((await scrollHeightOf(page, SCROLLER)) / STEPS));
  const whole = await processorOf(read, () => scrollThrough(page, SCROLLER, stride));
  return {
    openMs: opened.result,
    openWorkMs: opened.ms,
    wheel: wheel.result,
    wheelWorkMs: wheel.ms / wheel.result.frames,
    whole: whole.result,
    wholeWorkMs: whole.ms / whole.result.frames,
  };
}

/** Paragraphs of the text above the one that is typed in. */
const ABOVE = 200;

/** Puts the caret behind a paragraph's last line: a press on words that have a thread would open it. */
async function goToMiddle(page: Page): Promise<void> {
  const block = page.locator(`${TEXT} > p`).nth(ABOVE);
  const { width = 0, height = 0 } = (await block.boundingBox()) ?? {};
  await block.click({ position: { x: width - 4, y: height - 8 } });
  await page.keyboard.press('End');
}

async function open(page: Page, who: SignedIn, { documentId, hasThreads }: Opened) {
  await noteOpening(page, `${TEXT} h2`);
  const read = await watchProcessor(page);
  const answers: Response[] = [];
  page.on('response', (answer) => {
    if (/thread-changes|my-threads/.test(answer.url())) answers.push(answer);
  });
  await page.goto(`/alliances/${who.allianceId}/documents/${documentId}`);
  const typableMs = await readFirst(page);
  await page
    .getByTestId('save-state')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  if (hasThreads) await page.locator('.thread-mark').first().waitFor({ state: 'attached' });
  const openTaskMs = await longestTask(page);
  const opened = { typableMs, openTaskMs, openWorkMs: await read() };
  return { read, opened: { ...opened, ...(await kibOf(answers)) } };
}

/** Opens an agreement in a browser that has never been there and works with it. */
export async function measureAgreement(
  browser: Browser,
  [who, colleague]: readonly [SignedIn, SignedIn],
  document: Opened,
): Promise<Found> {
  const context = await openContext(browser, who);
  try {
    const page = await context.newPage();
    const { read, opened } = await open(page, who, document);
    await goToMiddle(page);
    await longestTask(page);
    const typed = await processorOf(read, () => typeAndWatch(page, WORDS));
    const typeTaskMs = await longestTask(page);
    const other = await Colleague.open(colleague, document.documentId);
    await longestTask(page);
    const theirs = await processorOf(read, () => other.type(page, WORDS));
    const theirTaskMs = await longestTask(page);
    other.close();
    return {
      ...opened,
      keysMs: typed.result,
      keyWorkMs: typed.ms / WORDS.length,
      typeTaskMs,
      theirKeyWorkMs: theirs.ms / WORDS.length,
      theirTaskMs,
      panel: document.hasThreads ? await measurePanel(page, read) : undefined,
    };
  } finally {
    await context.close();
  }
}
