import type { Firm } from '@entente/protocol/api/people';
import type { RecordedPerson } from '@entente/protocol/playback-page';
import type { CSSProperties } from 'react';
import { firmInk, firmTint } from '../../ui/firm-colour.ts';

/** By whom the text is coloured. */
export type Colouring = 'off' | 'firm' | 'person';

/** Lines that tell the people of one firm apart: a firm has one colour, and it is used for nothing else. */
const lines = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;

/** How a person of the record is shown. */
export interface Look {
  readonly name: string;
  /** Undefined for a firm that the alliance does not have any more. */
  readonly firm: Firm | undefined;
  /** Of their words. */
  readonly style: CSSProperties | undefined;
}

function styleOf(firm: Firm | undefined, line: string, colouring: Colouring): CSSProperties | undefined {
  if (!firm || colouring === 'off') return undefined;
  const tint = { background: firmTint(firm.colour) };
  if (colouring === 'firm') return tint;
  return { ...tint, textDecoration: `underline ${line} 2px ${firmInk(firm.colour)}`, textUnderlineOffset: 4 };
}

/** How everybody of a record is shown, by their place in its list. */
export function looksOf(
  people: readonly RecordedPerson[],
  firms: readonly Firm[],
  colouring: Colouring,
): Look[] {
  const counts = new Map<string, number>();
  return people.map(({ name, firmId }) => {
    const firm = firms.find(({ id }) => id === firmId);
    const count = counts.get(firmId) ?? 0;
    counts.set(firmId, count + 1);
    return { name, firm, style: styleOf(firm, lines[count % lines.length] ?? 'solid', colouring) };
  });
}
