/** What the demo people did over the weeks, as acts in time. */
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { LinkTarget } from '@entente/documents/entries/entry-links';
import { encodeOwner } from '@entente/documents/entries/owner';
import type { Actor } from '../access/actor.ts';
import type { DemoName } from './entry-shapes.ts';
import type { SharedPen, Stroke } from './shared-pen.ts';

/** The documents being written, and what can be linked in them so far. */
export interface Books {
  readonly register: SharedPen;
  readonly log: SharedPen;
  /** The working agreement. */
  readonly agreement: SharedPen;
  /** By `R:key`, `D:key` or the title of an agreement. */
  readonly targets: Map<string, LinkTarget>;
}

/** One thing somebody did. */
export interface Act {
  readonly at: Date;
  readonly run: (books: Books) => void | Promise<void>;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WORK_BEGINS_MINUTES = 7 * 60;
const WORK_MINUTES = 9 * 60;

/** What the acts of the demo are written with: its people, and the moment it is made. */
export class Cast {
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #now: Date;

  /** @param actors by e-mail; the part before the @ is what the demo's data calls them */
  constructor(actors: ReadonlyMap<string, Actor>, now: Date) {
    this.#actors = new Map([...actors].map(([email, actor]) => [email.replace(/@.*/, ''), actor]));
    this.#now = now;
  }

  actor(name: DemoName): Actor {
    const actor = this.#actors.get(name);
    if (actor === undefined) throw new Error(`no demo person ${name}`);
    return actor;
  }

  everybody(): Actor[] {
    return [...this.#actors.values()];
  }

  /** What an entry's owner attribute holds. */
  owner(name: DemoName | undefined): string | undefined {
    if (name === undefined) return undefined;
    return encodeOwner({ kind: 'member', userId: this.actor(name).userId }) ?? undefined;
  }

  /** The calendar day so many days from now. */
  day(inDays: number): string {
    return new Date(this.#now.getTime() + inDays * DAY_MS).toISOString().slice(0, 10);
  }

  /** The same as people write it in a text. */
  spokenDay(inDays: number): string {
    const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    return inWords.format(new Date(this.day(inDays)));
  }

  /** The same for a number that may not be said. */
  dayOr(inDays: number | undefined): string | undefined {
    return inDays === undefined ? undefined : this.day(inDays);
  }

  /** A moment in the working hours (UTC) of a past day. @param place spreads what happens on one day */
  stroke({ by, daysAgo }: { readonly by: DemoName; readonly daysAgo: number }, place: number): Stroke {
    if (daysAgo < 1) throw new RangeError('the demo happened before it was made');
    const midnight = Date.parse(this.day(-daysAgo));
    const minutes = WORK_BEGINS_MINUTES + ((place * 37) % WORK_MINUTES);
    return { by: this.actor(by), at: new Date(midnight + minutes * MINUTE_MS) };
  }
}

/** Where a link leads to. @throws when nothing of that name is there yet */
export function targetOf({ targets }: Pick<Books, 'targets'>, name: string): LinkTarget {
  const target = targets.get(name);
  if (target === undefined) throw new Error(`the demo links to ${name}, which is not there`);
  return target;
}

/** The id of an entry of this name. @throws when none is there yet */
export function entryOf(books: Books, name: string): EntryId {
  const { entryId } = targetOf(books, name);
  if (entryId === undefined) throw new Error(`${name} is no entry`);
  return entryId;
}
