import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import { createLive } from '../sync/live.ts';
import type { Live } from '../sync/open-document.ts';

/** What a list beside the caret shows. */
export interface SuggestionView<Item> {
  readonly items: readonly Item[];
  /** Place of the one that Enter takes. */
  readonly chosen: number;
}

/** The list that a letter opens beside the caret, between the editor that knows when and React that draws it. */
export class SuggestionMenu<Item> {
  /** The box that it is drawn in; the editor puts it beside the caret. */
  readonly element: HTMLElement = document.createElement('div');
  readonly #view = createLive<SuggestionView<Item>>({ items: [], chosen: 0 });
  #take: (item: Item) => void = () => {};

  get view(): Live<SuggestionView<Item>> {
    return this.#view;
  }

  /** The same items again leave the chosen one chosen. */
  show(items: readonly Item[], take: (item: Item) => void): void {
    this.#take = take;
    const before = this.#view.read().items;
    const isSame = before.length === items.length && before.every((item, at) => item === items[at]);
    if (!isSame) this.#view.write({ items, chosen: 0 });
  }

  hide(): void {
    this.#view.write({ items: [], chosen: 0 });
  }

  choose(item: Item): void {
    this.#take(item);
  }

  /** Whether the list used the key. */
  press(key: string): boolean {
    const { items, chosen } = this.#view.read();
    const item = items[chosen];
    if (item === undefined) return false;
    const step = { ArrowDown: 1, ArrowUp: items.length - 1 }[key];
    if (step !== undefined) this.#view.write({ items, chosen: (chosen + step) % items.length });
    else if (key === 'Enter' || key === 'Tab') this.#take(item);
    else return false;
    return true;
  }
}

/** What the suggestion plugin asks of a list, answered by `menu`. */
export function drawSuggestions<Item>(
  menu: SuggestionMenu<Item>,
): ReturnType<NonNullable<SuggestionOptions<Item, Item>['render']>> {
  let unmount: (() => void) | undefined;
  const follow = (props: SuggestionProps<Item, Item>): void => {
    // Between two letters the library reports an empty list that is still being filled.
    if (props.loading) return;
    menu.show(props.items, props.command);
    unmount ??= props.mount(menu.element);
  };
  return {
    onStart: follow,
    onUpdate: follow,
    onExit() {
      menu.hide();
      unmount?.();
      unmount = undefined;
    },
    onKeyDown: ({ event }) => menu.press(event.key),
  };
}
