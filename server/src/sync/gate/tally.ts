import type { Author } from './siblings.ts';

/** Steps that Yjs may take, by who is to answer for them. */
export class Tally {
  /** Made when there are any: nearly no edit has some. */
  #steps: Map<Author, number> | undefined;
  readonly #below: Tally | undefined;

  /** @param below what is known already: read, never changed */
  constructor(below?: Tally) {
    this.#below = below;
  }

  /** All of an author's. */
  of(author: Author): number {
    return this.addedTo(author) + (this.#below?.of(author) ?? 0);
  }

  /** Those that are not known below. */
  addedTo(author: Author): number {
    return this.#steps?.get(author) ?? 0;
  }

  add(author: Author, steps: number): void {
    this.#steps ??= new Map();
    this.#steps.set(author, this.addedTo(author) + steps);
  }

  /** Takes over all that `above`, which was put over this one, has added. */
  absorb(above: Tally): void {
    for (const [author, steps] of above.#steps ?? []) this.add(author, steps);
  }
}
