/** One piece of a text put in the place of another. Code units of the text before. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The smallest change that makes `next` of `before`. */
export function findChange(before: string, next: string): TextChange {
  const most = Math.min(before.length, next.length);
  let start = 0;
  while (start < most && before[start] === next[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, words: next.slice(start, next.length - tail) };
}

/** A step of a Yjs delta, as far as plain text has any. */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/** Where a place of a text is after a delta. What is put in exactly there comes behind it, so that two who write there do not mix. */
export function movePlace(delta: readonly DeltaStep[], place: number): number {
  let at = 0;
  let moved = place;
  for (const { retain = 0, insert, delete: gone = 0 } of delta) {
    if (at >= place) break;
    at += retain;
    if (typeof insert === 'string' && at < place) moved += insert.length;
    if (gone > 0) moved -= Math.min(gone, Math.max(0, place - at));
    at += gone;
  }
  return moved;
}

/** For each character behind the deltas its place before them, undefined for one that was put in. */
export function tracePlaces(
  length: number,
  deltas: readonly (readonly DeltaStep[])[],
): (number | undefined)[] {
  const places: (number | undefined)[] = Array.from({ length }, (_, at) => at);
  for (const delta of deltas) {
    let at = 0;
    for (const { retain = 0, insert, delete: gone = 0 } of delta) {
      at += retain;
      places.splice(at, gone);
      if (typeof insert !== 'string') continue;
      places.splice(at, 0, ...Array.from({ length: insert.length }, () => undefined));
      at += insert.length;
    }
  }
  return places;
}
