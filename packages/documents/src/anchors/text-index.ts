/** Where every character of a rich text stands at one moment: by Yjs id, as a ProseMirror position, and in its words. */
import type { IdRun } from '@entente/protocol/anchor';
import type * as Y from 'yjs';
import { agreementSchema } from '../agreement/schema.ts';
import { listRuns, listRunsInTurn, type TypedRun } from '../authorship/list-runs.ts';
import { readWords } from './read-words.ts';

/** From where to where in the words of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface PlacedRun extends TypedRun {
  /** Where it begins in the words. */
  readonly offset: number;
}

/** Characters of a run of ids that stand side by side. */
export interface Piece {
  readonly offset: number;
  /** How many characters of the run come before it. */
  readonly skipped: number;
  readonly length: number;
}

const lengthOf = ({ from, to }: Span): number => to - from;

/** The first of a sorted list for which `isBehind` holds; the length of the list when there is none. */
function findFirst<T>(list: readonly T[], isBehind: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export class TextIndex {
  readonly #root: Y.XmlFragment;
  readonly #runs: readonly PlacedRun[];
  #byClient: Map<number, PlacedRun[]> | undefined;
  #words: string | undefined;
  readonly #length: number;

  /** @param runs those of the text, where they are known */
  constructor(root: Y.XmlFragment, runs = listRuns(root, agreementSchema)) {
    this.#root = root;
    let offset = 0;
    this.#runs = runs.map((run) => {
      const placed = { ...run, offset };
      offset += lengthOf(run);
      return placed;
    });
    this.#length = offset;
  }

  /** Makes one a block at a time. The text must stay as it is until the end. */
  static *inTurn(root: Y.XmlFragment): Generator<undefined, TextIndex> {
    return new TextIndex(root, yield* listRunsInTurn(root, agreementSchema));
  }

  /** All its characters side by side, line ends left out, as an anchor quotes them. Read at the first use. */
  get words(): string {
    return (this.#words ??= readWords(this.#root));
  }

  #ofClient(clientId: number): readonly PlacedRun[] {
    if (this.#byClient === undefined) {
      this.#byClient = Map.groupBy(this.#runs, (run) => run.clientId);
      for (const runs of this.#byClient.values()) runs.sort((a, b) => a.clock - b.clock);
    }
    return this.#byClient.get(clientId) ?? [];
  }

  /** Where the character of this Yjs id stands, if it is still there. */
  offsetOf(clientId: number, clock: number): number | undefined {
    const runs = this.#ofClient(clientId);
    const run = runs[findFirst(runs, (one) => one.clock + lengthOf(one) > clock)];
    return run !== undefined && run.clock <= clock ? run.offset + clock - run.clock : undefined;
  }

  /** Where those of these characters stand that are still there, in their order. */
  piecesOf([clientId, clock, length]: IdRun): Piece[] {
    const runs = this.#ofClient(clientId);
    const pieces: Piece[] = [];
    for (let at = findFirst(runs, (one) => one.clock + lengthOf(one) > clock); at < runs.length; at++) {
      const run = runs[at];
      if (run === undefined || run.clock >= clock + length) break;
      const start = Math.max(clock, run.clock);
      const end = Math.min(clock + length, run.clock + lengthOf(run));
      pieces.push({ offset: run.offset + start - run.clock, skipped: start - clock, length: end - start });
    }
    return pieces;
  }

  #runAt(offset: number): PlacedRun | undefined {
    return this.#runs[findFirst(this.#runs, (run) => run.offset + lengthOf(run) > offset)];
  }

  /** A span that is not empty, as ProseMirror positions. */
  positionsOf({ from, to }: Span): Span {
    const [first, last] = [this.#runAt(from), this.#runAt(to - 1)];
    return {
      from: (first?.from ?? 0) + from - (first?.offset ?? 0),
      to: (last?.from ?? 0) + to - (last?.offset ?? 0),
    };
  }

  /** The characters between two ProseMirror positions. */
  spanBetween({ from, to }: Span): Span {
    const offsetAt = (position: number): number => {
      const run = this.#runs[findFirst(this.#runs, (one) => one.to > position)];
      return run === undefined ? this.#length : run.offset + Math.max(0, position - run.from);
    };
    return { from: offsetAt(from), to: offsetAt(to) };
  }

  *#cut({ from, to }: Span): Generator<PlacedRun> {
    for (
      let at = findFirst(this.#runs, (run) => run.offset + lengthOf(run) > from);
      at < this.#runs.length;
      at++
    ) {
      const run = this.#runs[at];
      if (run === undefined || run.offset >= to) return;
      const skip = Math.max(0, from - run.offset);
      const over = Math.max(0, run.offset + lengthOf(run) - to);
      yield {
        clientId: run.clientId,
        clock: run.clock + skip,
        offset: run.offset + skip,
        from: run.from + skip,
        to: run.to - over,
      };
    }
  }

  /**
   * Where the first and the last of the characters in a span stand that stood somewhere when an anchor was made. Spaces are
   * passed over: editors and restoring put any of them to use between words.
   * @param clocks the clock to which each clientID had come then
   */
  oldIn(
    span: Span,
    clocks: ReadonlyMap<number, number>,
  ): { readonly first: number; readonly last: number } | undefined {
    let old: { first: number; last: number } | undefined;
    for (const run of this.#cut(span)) {
      const count = Math.min(lengthOf(run), (clocks.get(run.clientId) ?? 0) - run.clock);
      const part = this.words.slice(run.offset, run.offset + Math.max(0, count));
      if (part.trim() === '') continue;
      const first = run.offset + part.length - part.trimStart().length;
      old = { first: old?.first ?? first, last: run.offset + part.trimEnd().length - 1 };
    }
    return old;
  }

  /** How many characters each clientID has in it. */
  countByClient(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const run of this.#runs) counts.set(run.clientId, (counts.get(run.clientId) ?? 0) + lengthOf(run));
    return counts;
  }

  /** The ids of the characters in a span. */
  idsIn(span: Span): IdRun[] {
    return [...this.#cut(span)].map((run) => [run.clientId, run.clock, lengthOf(run)]);
  }

  /** The words in a span, a `\n` where another line begins. */
  quote(span: Span): string {
    let [quote, end] = ['', -1];
    for (const run of this.#cut(span)) {
      if (end !== -1 && run.from !== end) quote += '\n';
      quote += this.words.slice(run.offset, run.offset + lengthOf(run));
      end = run.to;
    }
    return quote;
  }
}
