import type { Page } from 'playwright-core';
import { baselineParts, openBaseline } from './baseline.ts';
import {
  filterAndWatch,
  noteFirstRow,
  readFirstRow,
  scrollThrough,
  typeAndWatch,
  type Smoothness,
} from './in-page.ts';
import { processorOf, watchProcessor } from './processor-ms.ts';
import type { Subject } from './subject.ts';

/** What was found of one page, in milliseconds; `work` is processor time of the page's main thread. */
export interface Figures {
  /** From the navigation to the first rows, never having been there. */
  readonly openMs: number;
  /** The same when the browser has been there before: the least of the rounds, since others share the machine. */
  readonly openAgainMs: number;
  readonly openAgainWorkMs: number;
  readonly filterMs: number;
  readonly filterWorkMs: number;
  /** From a key to the frame that shows it: half of the keys are faster. */
  readonly keyMs: number;
  /** 19 of 20 keys are faster. */
  readonly slowKeyMs: number;
  readonly keyWorkMs: number;
  readonly wheel: Scrolling;
  readonly flick: Scrolling;
}

/** How smoothly the rows went by, and the processor time of one frame of it. */
export interface Scrolling extends Smoothness {
  readonly frameWorkMs: number;
}

/** The parts of a page that are worked with, and how it is opened. */
interface Parts extends Pick<Subject, 'row' | 'scroller' | 'search' | 'beginEdit' | 'endEdit'> {
  readonly open: () => Promise<void>;
}

/** Typed into one title, one key after the other. */
const WORDS = ' and so we go on writing in one title of many';

/** Pixels a frame: 2,400 a second, as fast as words can still be caught, and 7,200, where they cannot. */
const WHEEL = 40;
const FLICK = 120;

const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))] ??
  Number.NaN;

const least = (numbers: readonly number[]): number => quantile(numbers, 0);

/** Chromium counts processor time anew from each navigation. */
async function openOften(open: () => Promise<void>, rounds: number, look: () => Promise<[number, number]>) {
  const found: [ms: number, workMs: number][] = [];
  for (let round = 0; round <= rounds; round++) {
    await open();
    found.push(await look());
  }
  const [first, ...again] = found;
  return {
    openMs: first?.[0] ?? Number.NaN,
    openAgainMs: least(again.map(([ms]) => ms)),
    openAgainWorkMs: least(again.map(([, workMs]) => workMs)),
  };
}

async function measure(page: Page, parts: Parts, rounds: number): Promise<Figures> {
  await noteFirstRow(page, parts.row);
  const read = await watchProcessor(page);
  const opened = await openOften(parts.open, rounds, async () => [await readFirstRow(page), await read()]);
  const scroll = async (stride: number): Promise<Scrolling> => {
    const { result, ms } = await processorOf(read, () => scrollThrough(page, parts.scroller, stride));
    return { ...result, frameWorkMs: ms / result.frames };
  };
  const wheel = await scroll(WHEEL);
  const flick = await scroll(FLICK);
  await parts.beginEdit(page);
  const typed = await processorOf(read, () => typeAndWatch(page, WORDS));
  await parts.endEdit(page);
  const filtered = await processorOf(read, () => filterAndWatch(page, parts.search));
  return {
    ...opened,
    filterMs: filtered.result,
    filterWorkMs: filtered.ms,
    keyMs: quantile(typed.result, 0.5),
    slowKeyMs: quantile(typed.result, 0.95),
    keyWorkMs: typed.ms / WORDS.length,
    wheel,
    flick,
  };
}

/** Measures a page of the app at `address`. */
export function measurePage(
  page: Page,
  subject: Subject,
  { address, rounds }: { address: string; rounds: number },
): Promise<Figures> {
  const open = async (): Promise<void> => {
    await page.goto(address);
    await page
      .getByTestId('save-state')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
  };
  return measure(page, { ...subject, open }, rounds);
}

/** Measures the plain list of as many rows. */
export function measureBaseline(page: Page, rows: number, rounds: number): Promise<Figures> {
  const open = () => openBaseline(page, rows, 12);
  return measure(page, { ...baselineParts, open }, rounds);
}
