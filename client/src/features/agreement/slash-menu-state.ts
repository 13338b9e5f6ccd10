import { createLive } from '../../sync/live.ts';
import type { Live } from '../../sync/open-document.ts';
import type { SlashItem } from './slash-items.ts';

/** What the slash menu shows. */
export interface SlashMenuView {
  readonly items: readonly SlashItem[];
  /** Place of the item that Enter takes. */
  readonly chosen: number;
}

const closed: SlashMenuView = { items: [], chosen: 0 };

/** The open slash menu, between the editor that knows when and React that draws it. */
export class SlashMenuState {
  /** The box that the menu is drawn in; the editor puts it beside the cursor. */
  readonly element: HTMLElement = document.createElement('div');
  readonly #view = createLive(closed);
  #take: (item: SlashItem) => void = () => {};

  get view(): Live<SlashMenuView> {
    return this.#view;
  }

  show(items: readonly SlashItem[], take: (item: SlashItem) => void): void {
    this.#take = take;
    const before = this.#view.read();
    const isSame =
      before.items.length === items.length && before.items.every((item, at) => item === items[at]);
    this.#view.write(isSame ? before : { items, chosen: 0 });
  }

  hide(): void {
    this.#view.write(closed);
  }

  choose(item: SlashItem): void {
    this.#take(item);
  }

  /** Whether the menu used the key. */
  press(key: string): boolean {
    const { items, chosen } = this.#view.read();
    const item = items[chosen];
    if (!item) return false;
    switch (key) {
      case 'ArrowDown':
        this.#view.write({ items, chosen: (chosen + 1) % items.length });
        return true;
      case 'ArrowUp':
        this.#view.write({ items, chosen: (chosen + items.length - 1) % items.length });
        return true;
      case 'Enter':
      case 'Tab':
        this.#take(item);
        return true;
      default:
        return false;
    }
  }
}
