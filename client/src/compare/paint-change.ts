/** How a change shows whose it is. */
import type { Credit } from '@entente/documents/compare/compared';
import type { Firm } from '@entente/protocol/api/people';
import type { CSSProperties } from 'react';
import { firmInk, firmTint } from '../ui/firm-colour.ts';
import { exactWords } from '../ui/relative-time.ts';
import type { Writer } from './authorship.ts';

/** By what changes are coloured: what happened, or who did it. */
export type ChangeColour = 'kind' | 'firm' | 'person';

/** Attributes of the element that shows a change. */
export interface Painted {
  readonly style?: CSSProperties;
  readonly title?: string;
  readonly 'data-who'?: string;
}

export type PaintChange = (change: 'deleted' | 'inserted', by: Credit | undefined) => Painted;

const acts = { deleted: 'Removed', inserted: 'Added' } as const;

/** *Removed by Ingrid Dahl · Harbor · Saturday, 21 November 2026 at 10:03*. */
export function creditWords(
  change: 'deleted' | 'inserted',
  { name, firmId, at }: Credit,
  firms: readonly Firm[],
): string {
  const firm = firms.find(({ id }) => id === firmId)?.name;
  const parts = [`${acts[change]} by ${name}`, firm, at && exactWords(new Date(at))];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

interface PaintOptions {
  readonly colour: ChangeColour;
  readonly firms: readonly Firm[];
  readonly writers: readonly Writer[];
}

/** Who and when in words for every change; colour and line of a firm or person where that is wished. */
export function createPaint({ colour, firms, writers }: PaintOptions): PaintChange {
  const lineOf = new Map(writers.map(({ userId, firm, line }) => [`${userId} ${firm?.id ?? ''}`, line]));
  return (change, by) => {
    if (by === undefined) return {};
    const words = creditWords(change, by, firms);
    const told = { title: words, 'data-who': words };
    const firm = firms.find(({ id }) => id === by.firmId);
    if (colour === 'kind' || firm === undefined) return told;
    const ink = firmInk(firm.colour);
    const line = colour === 'person' ? lineOf.get(`${by.userId} ${by.firmId}`) : undefined;
    const style: CSSProperties & Record<`--${string}`, string> = {
      [`--${change}`]: ink,
      [`--${change}-soft`]: firmTint(firm.colour),
      // CSS has a wavy line for text alone; a border tells people apart on words that are struck as well.
      ...(line && { borderBottom: `2px ${line === 'wavy' ? 'groove' : line} ${ink}` }),
    };
    return { ...told, style };
  };
}
