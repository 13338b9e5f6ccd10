import type { FirmColour } from '@entente/protocol/firm-colours';

/** The firm's colour as CSS: text, ring or line. Follows the colour scheme. */
export const firmInk = (colour: FirmColour): string => `var(--firm-${colour})`;

/** The firm's tint as CSS, to stand behind text in `firmInk`. */
export const firmTint = (colour: FirmColour): string => `var(--firm-${colour}-soft)`;

/** What a person picks a firm's colour by. */
export const firmColourNames: Readonly<Record<FirmColour, string>> = {
  indigo: 'Indigo',
  orange: 'Orange',
  teal: 'Teal',
  magenta: 'Magenta',
  olive: 'Olive',
  slate: 'Slate',
};
