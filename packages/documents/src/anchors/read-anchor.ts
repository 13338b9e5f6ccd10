import { anchor, ANCHOR_FORMAT, anchorLimits, type Anchor } from '@entente/protocol/anchor';

/** What was read: an anchor, or why there is none. */
export type ReadAnchor =
  | { readonly kind: 'read'; readonly anchor: Anchor }
  /** `too_new`: written by a page that knows more than this one. */
  | { readonly kind: 'refused'; readonly why: 'too_large' | 'too_new' | 'malformed' };

const refuse = (why: 'too_large' | 'too_new' | 'malformed'): ReadAnchor => ({ kind: 'refused', why });

const sizeOf = (input: unknown): number => {
  if (typeof input === 'string') return input.length;
  return input instanceof Uint8Array ? input.byteLength : 0;
};

function parse(input: unknown): unknown {
  if (input instanceof Uint8Array) return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(input));
  return typeof input === 'string' ? JSON.parse(input) : input;
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  Number.isSafeInteger(value.format) &&
  Number(value.format) > ANCHOR_FORMAT;

/** Reads an anchor out of JSON: as text, as UTF-8 bytes or parsed already. Never throws, whatever comes (AN1). */
export function readAnchor(input: unknown): ReadAnchor {
  if (sizeOf(input) > anchorLimits.jsonLength) return refuse('too_large');
  try {
    const value = parse(input);
    if (isNewer(value)) return refuse('too_new');
    const parsed = anchor.safeParse(value);
    return parsed.success ? { kind: 'read', anchor: parsed.data } : refuse('malformed');
  } catch {
    return refuse('malformed');
  }
}
