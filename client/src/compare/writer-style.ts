import type { Firm } from '@entente/protocol/api/people';
import type { CSSProperties } from 'react';
import { firmInk, firmTint } from '../ui/firm-colour.ts';
import type { Writer } from './authorship.ts';

/** How a legend shows somebody: the firm's tint, and the line that is theirs. */
export function writerStyle(colour: Firm['colour'], line: Writer['line'] | undefined): CSSProperties {
  const underline = line && {
    textDecoration: `underline ${line} 2px ${firmInk(colour)}`,
    textUnderlineOffset: 3,
  };
  return { background: firmTint(colour), ...underline };
}
