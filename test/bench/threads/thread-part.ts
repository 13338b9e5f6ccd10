import type { Browser } from 'playwright-core';
import type { PartReport, Stage } from '../versions/part.ts';

/** How many threads, and how often each document is opened. */
export interface Size {
  readonly count: number;
  readonly rounds: number;
}

/** One kind of document that is measured. */
export interface ThreadPart {
  /** As `--only` names it. */
  readonly name: string;
  readonly measure: (stage: Stage, browser: Browser, size: Size) => Promise<PartReport[]>;
}
