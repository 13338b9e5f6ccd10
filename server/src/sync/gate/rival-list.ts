import { Siblings, type Author } from './siblings.ts';

/** By how much a list grows. */
export interface Growth {
  readonly insertions?: number;
  /** In how many places its insertions can be cut in two by a deletion. */
  readonly seams?: number;
  /** How often a deletion may have cut one in two; pages send the same deletions again and again. */
  readonly cuts?: number;
}

/** As a list is remembered: one insertion alone that cannot be cut, as the value of an attribute is, by its author. */
export type KeptList = RivalList | Author;

const nobody = new Map<Author | undefined, number>();

/** How much stands in a list, and how many of it have rivals. */
export class RivalList {
  #insertions = 0;
  #seams = 0;
  #cuts = 0;
  #rivals = nobody;
  /** Whether they are not shared with the list that this is a copy of. */
  #isOwner = false;
  /** Those without a left neighbour. */
  first = Siblings.none;

  /** @returns a list of its own, which grows without changing `kept` */
  static from(kept: KeptList | undefined): RivalList {
    const list = new RivalList();
    if (kept === undefined) return list;
    if (typeof kept === 'object') return list.#copy(kept);
    list.#insertions = 1;
    list.first = Siblings.one(kept);
    return list;
  }

  /** What `from` takes. */
  get kept(): KeptList {
    const { kept } = this.first;
    return this.#insertions > 1 || this.#seams > 0 || this.#cuts > 0 || typeof kept === 'object'
      ? this
      : kept;
  }

  /** At least a third of the items in it: besides deletions, each insertion may cut up to two others by leaning on their middle. */
  get size(): number {
    return this.#insertions + Math.min(this.#seams, this.#cuts);
  }

  /** How many there are by each author's own doing; under undefined those that became such by what others brought. */
  get rivals(): ReadonlyMap<Author | undefined, number> {
    return this.#rivals;
  }

  /** @returns by how much its size has grown */
  grow({ insertions = 0, seams = 0, cuts = 0 }: Growth): number {
    const before = this.size;
    this.#insertions += insertions;
    this.#seams += seams;
    this.#cuts += cuts;
    return this.size - before;
  }

  /** Counts one more that has rivals. */
  addRival(author: Author | undefined): void {
    if (!this.#isOwner) this.#rivals = new Map(this.#rivals);
    this.#isOwner = true;
    this.#rivals.set(author, (this.#rivals.get(author) ?? 0) + 1);
  }

  #copy(other: RivalList): this {
    this.#insertions = other.#insertions;
    this.#seams = other.#seams;
    this.#cuts = other.#cuts;
    this.#rivals = other.#rivals;
    this.first = other.first;
    return this;
  }
}
