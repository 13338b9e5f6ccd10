import type { Stretch } from './stretches.ts';

/** Part of a stretch. */
export interface Piece {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
}

/** The same characters, deleted and put in. */
export interface Match {
  readonly deleted: Piece;
  readonly inserted: Piece;
}

/** Characters that a part of a stretch has at least: shorter runs, such as "of the agreement", are in any two texts by chance. */
export const LEAST = 20;

/** All of a stretch. */
export const wholeOf = (stretch: Stretch): Piece => ({ stretch, from: 0, to: stretch.text.length });
