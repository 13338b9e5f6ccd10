import { createPace, type Pace } from '../pace.ts';

/** How often one person may do what everybody is told of. */
export interface ThreadPaces {
  /** Messages, edits and acts on threads. */
  readonly words: Pace;
  readonly reactions: Pace;
  readonly typing: Pace;
}

/** A minute's worth: fewer would stop a lively talk, more is a flood that everybody's pages would have to follow. */
const PER_MINUTE = { words: 60, reactions: 120, typing: 60 };

export const createThreadPaces = (perMinute: typeof PER_MINUTE = PER_MINUTE): ThreadPaces => ({
  words: createPace(perMinute.words),
  reactions: createPace(perMinute.reactions),
  typing: createPace(perMinute.typing),
});
