/**
 * How long Yjs will look for the places of insertions, in whatever order they reach a reader.
 *
 * Yjs walks from the left neighbour of an insertion over what else leans on that one, with all that leans on those in
 * turn (Yjs, Item.js `integrate`), and steps over nothing that it did not ask for: an insertion finds its place at once
 * when all that lean on its left neighbour were there for its author. Two that lean on the same one and did not know each
 * other are rivals, and the one that comes later to a reader may walk over the whole list it stands in. So whoever brings a
 * rival answers for a step over each that stands in the list already, and whoever adds to a list for a step of each rival in
 * it: no reader, in whatever order, takes more steps than that and one for each insertion.
 *
 * Who knew whom is in the bytes: a page names as its right neighbour what stands beside the left one at that moment.
 */
import { Leanings } from './leanings.ts';
import type { Place } from './place.ts';
import { RivalList, type Growth, type KeptList } from './rival-list.ts';
import { Siblings, type Author, type AuthorOf, type KeptSiblings } from './siblings.ts';
import { Tally } from './tally.ts';
import type { Content, Id } from './update-content.ts';

/** One struct, or the rest of one that is not known yet, in its place. */
export interface Insertion {
  readonly id: Id;
  readonly left: Id | undefined;
  readonly right: Id | undefined;
  readonly place: Place;
  readonly content: Content;
  /** Clocks. */
  readonly length: number;
}

/** What is deleted already is not cut by a deletion. */
const seamsOf = ({ content, length }: Insertion): number => (content.kind === 'deleted' ? 0 : length - 1);

export class Rivals {
  /** The steps of each author's rivals over what stood there or the author has added. */
  readonly own: Tally;
  /** The steps of the rivals of others over what each author has added. */
  readonly amid: Tally;
  readonly #below: Rivals | undefined;
  readonly #leanings: Leanings;
  readonly #lists = new Map<Place, KeptList>();
  /** Those that lean on one clock, by its clientID and the clock itself; typing behind the clock before alone is not among them. */
  #leaning: Map<number, Map<number, KeptSiblings>> | undefined;

  /** @param below what is known already: read, never changed */
  constructor(below?: Rivals) {
    this.#below = below;
    this.own = new Tally(below?.own);
    this.amid = new Tally(below?.amid);
    this.#leanings = new Leanings(below && below.#leanings);
  }

  /** Takes in the next insertion; its neighbours were taken in before, or thrown away. */
  put(insertion: Insertion, authorOf: AuthorOf): void {
    const { id, left, length, place } = insertion;
    const list = this.#listIn(place);
    const author = authorOf(id.clientId);
    this.#grow(list, { insertions: 1, seams: seamsOf(insertion) }, author);
    const depth = this.#depthOf(insertion);
    const before = left === undefined ? list.first : this.#leaningOn(left, id, authorOf);
    this.#leanings.note(id, length, { left, depth });
    const after = before?.with({ author, depth }, (rival) =>
      list.addRival(rival === author ? author : undefined),
    );
    if (after?.isNewestRival === true) this.own.add(author, list.size);
    if (left === undefined) list.first = after ?? list.first;
    else if (after !== undefined) this.#keep(left, after.kept);
    this.#lists.set(place, list.kept);
  }

  /**
   * Takes in that one end of a deletion is in this list.
   * @param author who deletes, where that is known
   */
  cut(place: Place, author?: Author): void {
    const list = this.#listIn(place);
    this.#grow(list, { cuts: 1 }, author);
    this.#lists.set(place, list.kept);
  }

  /** Takes over all that `above`, which was put over this one, has taken in. */
  absorb(above: Rivals): void {
    this.#leanings.absorb(above.#leanings);
    for (const [place, list] of above.#lists) this.#lists.set(place, list);
    for (const [clientId, clocks] of above.#leaning ?? [])
      for (const [clock, siblings] of clocks) this.#keep({ clientId, clock }, siblings);
    this.own.absorb(above.own);
    this.amid.absorb(above.amid);
  }

  /** A list of our own, to be put back. */
  #listIn(place: Place): RivalList {
    const own = this.#lists.get(place);
    return typeof own === 'object'
      ? own
      : RivalList.from(own ?? (this.#below && this.#below.#knownList(place)));
  }

  #knownList(place: Place): KeptList | undefined {
    return this.#lists.get(place) ?? (this.#below && this.#below.#knownList(place));
  }

  #grow(list: RivalList, growth: Growth, by: Author | undefined): void {
    const grown = list.grow(growth);
    if (by === undefined || grown === 0 || list.rivals.size === 0) return;
    for (const [author, count] of list.rivals) (author === by ? this.own : this.amid).add(by, count * grown);
  }

  #depthOf({ left, right }: Insertion): number {
    const beside = right && this.#leanings.at(right);
    return beside !== undefined && isSame(beside.left, left) ? beside.depth + 1 : 0;
  }

  /** Those that lean on the same; undefined when there is none, and the insertion itself goes on behind it as typing does. */
  #leaningOn(left: Id, id: Id, authorOf: AuthorOf): Siblings | undefined {
    const known = this.#find(left);
    if (known !== undefined) return Siblings.from(known);
    const next = { clientId: left.clientId, clock: left.clock + 1 };
    if (isSame(next, id)) return undefined;
    return isSame(this.#leanings.at(next)?.left, left)
      ? Siblings.one(authorOf(next.clientId))
      : Siblings.none;
  }

  #find(left: Id): KeptSiblings | undefined {
    return this.#leaning?.get(left.clientId)?.get(left.clock) ?? (this.#below && this.#below.#find(left));
  }

  #keep({ clientId, clock }: Id, siblings: KeptSiblings): void {
    this.#leaning ??= new Map();
    const clocks = this.#leaning.get(clientId) ?? new Map<number, KeptSiblings>();
    this.#leaning.set(clientId, clocks.set(clock, siblings));
  }
}

const isSame = (one: Id | undefined, two: Id | undefined): boolean =>
  one?.clientId === two?.clientId && one?.clock === two?.clock;
