/** From where to where in a text, as ProseMirror positions, and the place of who did it in a list of credits. */
export type Span = readonly [from: number, to: number, credit: number];

/** What was taken out of a text and what came into it, each in the order of the text. */
export interface TextSpans {
  /** Empty for an agreement; else the id of the entry and the name of the field: `7-12 description`. */
  readonly place: string;
  /** Positions in the older text. */
  readonly removed: readonly Span[];
  /** Positions in the newer text. */
  readonly added: readonly Span[];
}

/** Who set a value last. */
export interface ValueCredit {
  /** The id of the entry and the name of the field; the entry's id alone for the entry itself. */
  readonly place: string;
  readonly credit: number;
}

/** Puts a span behind those before it; next to one of the same credit it becomes part of it. */
export function addSpan(spans: Span[], [from, to, credit]: Span): void {
  const last = spans.at(-1);
  if (last?.[1] === from && last[2] === credit) spans[spans.length - 1] = [last[0], to, credit];
  else spans.push([from, to, credit]);
}
