import type { UserId } from '@entente/protocol/ids';

/** Whose an insertion is: a person, or the clientID where that belongs to nobody. */
export type Author = UserId | number;

/** Whose a clientID is. */
export type AuthorOf = (clientId: number) => Author;

/** An insertion among those that lean on the same left neighbour. */
interface Sibling {
  readonly author: Author;
  /** How many of the others its author's page had before it. */
  readonly depth: number;
}

/** The newest of those that all others know or are known by, and the one before it. */
interface Unrivalled extends Sibling {
  readonly before: Unrivalled | undefined;
}

/** As siblings are remembered: one alone, as nearly all are, by its author. */
export type KeptSiblings = Siblings | Author;

const noop = (): void => undefined;

/** All insertions that lean on the same left neighbour. Never changes: one more is another object, which shares what it can. */
export class Siblings {
  static readonly none = new Siblings(0, undefined, false);

  readonly #count: number;
  readonly #newest: Unrivalled | undefined;
  /** Whether the one that came last had a rival from the beginning. */
  readonly isNewestRival: boolean;

  private constructor(count: number, newest: Unrivalled | undefined, isNewestRival: boolean) {
    this.#count = count;
    this.#newest = newest;
    this.isNewestRival = isNewestRival;
  }

  /** One alone. */
  static one(author: Author): Siblings {
    return Siblings.none.with({ author, depth: 0 });
  }

  static from(kept: KeptSiblings): Siblings {
    return typeof kept === 'object' ? kept : Siblings.one(kept);
  }

  /** What `from` takes. */
  get kept(): KeptSiblings {
    return this.#count === 1 && this.#newest !== undefined ? this.#newest.author : this;
  }

  /**
   * These and one more, which leans on the same.
   * @param onRival told of the author of each that has its first rival by this; of each once, so the time grows with their number
   */
  with({ author, depth }: Sibling, onRival: (author: Author) => void = noop): Siblings {
    if (depth >= this.#count)
      return new Siblings(this.#count + 1, { author, depth, before: this.#newest }, false);
    let newest = this.#newest;
    for (; newest !== undefined && newest.depth >= depth; newest = newest.before) onRival(newest.author);
    onRival(author);
    return new Siblings(this.#count + 1, newest, true);
  }
}
