/** What random edits of entries are made of: few words, few places, so that they meet. */
import fc from 'fast-check';
import type * as Y from 'yjs';

/** One of a list, whatever the number. */
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const words = fc.array(fc.constantFrom('vans', 'late', 'Harbor', '😀', 'staff', 'leave'), { maxLength: 4 });
/** A few words or none. */
export const said = words.map((some) => some.join(' '));

/** Does something to a document, or nothing where it does not fit. */
export type Edit = (ydoc: Y.Doc) => void;
/** Picks an entry or a part. */
export const nat = fc.nat(9);
