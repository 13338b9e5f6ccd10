/** Reads one struct of a v1 update (Yjs 13.6, src/utils/encoding.js `readClientsStructRefs` and src/structs). */
import * as decoding from 'lib0/decoding';
import { readContentLength } from './read-content-length.ts';
import type { Struct, UsedNames } from './update-content.ts';
import { UnreadableUpdate } from './unreadable-update.ts';

/** Bits of a struct's first byte. */
const HAS_LEFT = 0b1000_0000;
const HAS_RIGHT = 0b0100_0000;
const HAS_KEY = 0b0010_0000;
const CONTENT = 0b0001_1111;

const CONTENT_GC = 0;

function readId(decoder: decoding.Decoder, needs: number[]): void {
  needs.push(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
}

/** Where a struct without neighbours stands: under a root or under another struct, in a list or at a key. */
function readPlace(
  decoder: decoding.Decoder,
  hasKey: boolean,
  found: { needs: number[]; names: UsedNames },
): void {
  const isUnderRoot = decoding.readVarUint(decoder) === 1;
  if (isUnderRoot) found.names.roots.add(decoding.readVarString(decoder));
  else readId(decoder, found.needs);
  if (!hasKey) return;
  if (isUnderRoot) throw new UnreadableUpdate('a root fragment has no attributes');
  found.names.attributes.add(decoding.readVarString(decoder));
}

/**
 * @param clock where the struct begins
 * @param names gathers what the struct brings in
 * @throws {UnreadableUpdate | Error} when it cannot be read whole
 */
export function readStruct(decoder: decoding.Decoder, clock: number, names: UsedNames): Struct {
  const info = decoding.readUint8(decoder);
  const needs: number[] = [];
  const content = info & CONTENT;
  if (content !== CONTENT_GC) {
    const hasLeft = (info & HAS_LEFT) !== 0;
    const hasRight = (info & HAS_RIGHT) !== 0;
    if (hasLeft) readId(decoder, needs);
    if (hasRight) readId(decoder, needs);
    if (!hasLeft && !hasRight) readPlace(decoder, (info & HAS_KEY) !== 0, { needs, names });
  }
  const length =
    content === CONTENT_GC ? decoding.readVarUint(decoder) : readContentLength(decoder, content, names);
  if (length === 0) throw new UnreadableUpdate('a struct of no length');
  if (!Number.isSafeInteger(clock + length)) throw new UnreadableUpdate('a clock beyond counting');
  return { clock, length, needs };
}
