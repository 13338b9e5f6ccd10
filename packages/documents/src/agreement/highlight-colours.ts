/** The names a highlight may carry. The client maps each to a light and a dark shade; the document never holds a colour value. */
export const highlightColours = ['yellow', 'green', 'blue', 'pink'] as const;

/** One colour of the highlight palette. */
export type HighlightColour = (typeof highlightColours)[number];

/** Whether a value out of a document or a clipboard names a colour of the palette. */
export function isHighlightColour(value: unknown): value is HighlightColour {
  return highlightColours.some((colour) => colour === value);
}
