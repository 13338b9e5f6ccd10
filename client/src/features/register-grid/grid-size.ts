/** Pixels of the grid's parts. Every row has the same height, whatever it holds and whoever types in it. */
export const ROW_HEIGHT = 36;
export const HEAD_HEIGHT = 36;
/** A card of the list that stands in for the grid on a phone, with the gap below it. */
export const CARD_HEIGHT = 104;
