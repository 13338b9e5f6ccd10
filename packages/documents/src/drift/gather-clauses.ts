import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Compared } from '../compare/compared.ts';
import { nodesOf } from '../compare/side-of.ts';

/** A clause of either text, with everything of a comparison that stands in it. */
export interface GatheredClause {
  /** The place of its first block in the comparison, where the newer text has it. */
  at: number;
  /** The place of its heading in the older and in the newer text; undefined where that one has none. */
  before: number | undefined;
  after: number | undefined;
  /** Whether its heading stands elsewhere now. */
  isMoved: boolean;
  /** The places of its blocks in the comparison, in order. */
  readonly places: number[];
}

const isHeading = (nodes: readonly ProseMirrorJSON[]): boolean => nodes[0]?.type === 'heading';

const begin = (at: number): GatheredClause => ({
  at,
  before: undefined,
  after: undefined,
  isMoved: false,
  places: [],
});

const moveOf = (one: Compared): number | undefined =>
  one.change === 'deleted' || one.change === 'inserted' ? one.move : undefined;

/** The clauses of two texts out of their comparison, each once also when its heading moved. */
class Gathering {
  readonly clauses: GatheredClause[] = [begin(0)];
  readonly #moved = new Map<number, GatheredClause>();

  /** The clause that begins with a heading; the one that began elsewhere when it moved. */
  #beginAt(at: number, one: Compared): GatheredClause {
    const move = moveOf(one);
    const known = move === undefined ? undefined : this.#moved.get(move);
    if (known !== undefined) {
      known.isMoved = true;
      return known;
    }
    const clause = begin(at);
    this.clauses.push(clause);
    if (move !== undefined) this.#moved.set(move, clause);
    return clause;
  }

  take(compared: readonly Compared[]): void {
    let [older, newer] = [this.clauses[0], this.clauses[0]];
    for (const [at, one] of compared.entries()) {
      const [isOld, isNew] = [isHeading(nodesOf(one, 'before')), isHeading(nodesOf(one, 'after'))];
      const begun = isOld || isNew ? this.#beginAt(at, one) : undefined;
      if (isOld && begun !== undefined) [older, begun.before] = [begun, at];
      if (isNew && begun !== undefined) [newer, begun.after, begun.at] = [begun, at, at];
      (one.change === 'deleted' ? older : newer)?.places.push(at);
    }
  }
}

/**
 * Everything of a comparison by the clause in which it stands: what was taken out by its clause in the older text, all else
 * by that in the newer one. The first has what stands before any heading. In the order in which they are read.
 */
export function gatherClauses(compared: readonly Compared[]): readonly GatheredClause[] {
  const gathering = new Gathering();
  gathering.take(compared);
  return gathering.clauses.toSorted((one, other) => one.at - other.at);
}
