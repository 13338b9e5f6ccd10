import type { SuggestionOptions, SuggestionPositionData, SuggestionProps } from '@tiptap/suggestion';
import { createLive } from '../sync/live.ts';
import type { Live } from '../sync/open-document.ts';

/** What a list beside the caret shows. */
export interface SuggestionView<Item> {
  readonly items: readonly Item[];
  /** Place of the one that Enter takes. */
  readonly chosen: number;
}

/** Above the sheet that the text may stand in, which keeps everything outside itself from scrolling. */
function createBox(): HTMLElement {
  const box = document.createElement('div');
  // Unseen until it has its place.
  Object.assign(box.style, {
    position: 'absolute',
    width: 'max-content',
    zIndex: '400',
    visibility: 'hidden',
  });
  for (const type of ['wheel', 'touchmove'])
    box.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return box;
}

/** The list that a letter opens beside the caret, between the editor that knows when and React that draws it. */
export class SuggestionMenu<Item> {
  /** The box that it is drawn in; the editor puts it beside the caret. */
  readonly element: HTMLElement = createBox();
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

  /** Other items for what was asked, as they become known; the chosen one stays chosen. */
  replace(items: readonly Item[], keyOf: (item: Item) => string): void {
    const { items: before, chosen } = this.#view.read();
    const item = before[chosen];
    const at = item === undefined ? 0 : items.findIndex((one) => keyOf(one) === keyOf(item));
    this.#view.write({ items, chosen: Math.max(0, at) });
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

/** Pixels between the list and the edge of the window. */
const EDGE = 8;

/** The library turns a list over that has no room below, and does not move one that has none at the side. */
const keepInSight =
  (box: HTMLElement) =>
  ({ x, y, strategy }: SuggestionPositionData): void => {
    const most = document.documentElement.clientWidth - box.offsetWidth - EDGE;
    const left = Math.max(EDGE, Math.min(x, most));
    Object.assign(box.style, { position: strategy, left: `${left}px`, top: `${y}px`, visibility: '' });
  };

/** What the suggestion plugin asks of a list, answered by `menu`. */
export function drawSuggestions<Item>(
  menu: SuggestionMenu<Item>,
): ReturnType<NonNullable<SuggestionOptions<Item, Item>['render']>> {
  let unmount: (() => void) | undefined;
  const follow = (props: SuggestionProps<Item, Item>): void => {
    // Between two letters the library reports an empty list that is still being filled.
    if (props.loading) return;
    menu.show(props.items, props.command);
    unmount ??= props.mount(menu.element, { onPosition: keepInSight(menu.element) });
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
