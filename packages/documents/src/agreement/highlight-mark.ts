import { Highlight } from '@tiptap/extension-highlight';
import { highlightColours, isHighlightColour } from './highlight-colours.ts';

function checkColour(value: unknown): void {
  if (!isHighlightColour(value)) throw new RangeError('A highlight needs a colour of the palette.');
}

/** A highlight out of the palette. The attribute holds the colour's name; a `<mark>` of unknown colour is plain text. */
export const AgreementHighlight = Highlight.extend({
  addAttributes() {
    return {
      color: {
        default: highlightColours[0],
        validate: checkColour,
        parseHTML: (element) => element.getAttribute('data-color'),
        renderHTML: ({ color }) => ({ 'data-color': isHighlightColour(color) ? color : highlightColours[0] }),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'mark',
        getAttrs: (element) => (isHighlightColour(element.getAttribute('data-color')) ? null : false),
      },
    ];
  },
});
