import { createLive } from '../../sync/live.ts';
import type { Live } from '../../sync/open-document.ts';
import type { Mentionable } from './mentionables.ts';

/** What the list behind an @ shows. */
export interface MentionMenuView {
  readonly items: readonly Mentionable[];
  /** Place of the one that Enter takes. */
  readonly chosen: number;
}

const closed: MentionMenuView = { items: [], chosen: 0 };

/** The list behind an @, between the editor that knows when and React that draws it. */
export class MentionMenuState {
  /** The box that it is drawn in; the editor puts it beside the caret. */
  readonly element: HTMLElement = document.createElement('div');
  readonly #view = createLive(closed);
  #take: (item: Mentionable) => void = () => {};
  #find: (query: string) => Mentionable[] = () => [];

  get view(): Live<MentionMenuView> {
    return this.#view;
  }

  /** Says how to find who and what can be mentioned, by the words typed behind the @. */
  offer(find: (query: string) => Mentionable[]): void {
    this.#find = find;
  }

  find(query: string): Mentionable[] {
    return this.#find(query);
  }

  show(items: readonly Mentionable[], take: (item: Mentionable) => void): void {
    this.#take = take;
    this.#view.write({ items, chosen: 0 });
  }

  hide(): void {
    this.#view.write(closed);
  }

  choose(item: Mentionable): void {
    this.#take(item);
  }

  /** Whether the list used the key. */
  press(key: string): boolean {
    const { items, chosen } = this.#view.read();
    const item = items[chosen];
    if (!item) return false;
    const step = { ArrowDown: 1, ArrowUp: items.length - 1 }[key];
    if (step !== undefined) this.#view.write({ items, chosen: (chosen + step) % items.length });
    else if (key === 'Enter' || key === 'Tab') this.#take(item);
    else return false;
    return true;
  }
}
