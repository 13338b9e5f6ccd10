import type { Message } from '@entente/protocol/api/thread-messages';
import type { MessagePage, ThreadAct } from '@entente/protocol/api/threads';

/** A message, or something that was done between messages. Their numbers have no gaps. */
export type Line = Message | ThreadAct;

/** The lines of a thread as far as they were read, from some line to the newest, without a gap. */
export interface KnownLines {
  /** In their order. */
  readonly lines: readonly Line[];
  /** Whether there is anything before them. */
  readonly hasEarlier: boolean;
}

const byNumber = (a: Line, b: Line): number => a.number - b.number;

/** A page in the order of its numbers. */
export const linesOf = ({ messages, acts, hasEarlier }: MessagePage): KnownLines => ({
  lines: [...messages, ...acts].toSorted(byNumber),
  hasEarlier,
});

/** The later of two takes the place of the earlier where both have a line. */
const join = (earlier: readonly Line[], later: readonly Line[]): Line[] =>
  [...new Map([...earlier, ...later].map((line) => [line.number, line])).values()].toSorted(byNumber);

/** Puts a page before what is known. */
export const withEarlier = ({ lines }: KnownLines, page: MessagePage): KnownLines => ({
  lines: join(linesOf(page).lines, lines),
  hasEarlier: page.hasEarlier,
});

/**
 * What is known once the newest page has moved on: what it holds no more stays. Only when so much was said meanwhile that
 * something between is missing, what came before has to be read again.
 */
export function withNewest(known: KnownLines, page: MessagePage): KnownLines {
  const newest = linesOf(page);
  const [first] = newest.lines;
  const last = known.lines.at(-1);
  if (first === undefined || last === undefined || first.number > last.number + 1) return newest;
  const isFurther = (known.lines[0]?.number ?? first.number) < first.number;
  return {
    lines: join(known.lines, newest.lines),
    hasEarlier: isFurther ? known.hasEarlier : newest.hasEarlier,
  };
}
