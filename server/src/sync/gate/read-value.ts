/**
 * Walks over one value as lib0's `writeAny` writes it, without building it, and builds one that was walked over.
 *
 * lib0's own `readAny` goes down by recursion as deep as the bytes say, so that a few kilobytes end the stack of every
 * reader. The kinds of values are those of lib0, decoding.js, `readAnyLookupTable`.
 */
import * as decoding from 'lib0/decoding';
import { limits } from '@entente/protocol/limits';
import { UnreadableUpdate } from './unreadable-update.ts';

/** What the byte before a value says it is. */
const valueKind = {
  binary: 116,
  array: 117,
  object: 118,
  string: 119,
  true: 120,
  false: 121,
  bigint: 122,
  float64: 123,
  float32: 124,
  integer: 125,
  null: 126,
  undefined: 127,
} as const;

/** lib0 reads an object by setting its keys one after the other: this one would set what the object descends from. */
const ANCESTOR = '__proto__';

function skipKey(decoder: decoding.Decoder): void {
  if (decoding.readVarString(decoder) === ANCESTOR) throw new UnreadableUpdate('an object with an ancestor');
}

/** @throws {UnreadableUpdate} for an unknown kind or nesting beyond `limits.valueDepth`; {Error} where the bytes end early */
export function skipValue(decoder: decoding.Decoder, depth = 0): void {
  if (depth > limits.valueDepth) throw new UnreadableUpdate('value nested too deep');
  const kind = decoding.readUint8(decoder);
  switch (kind) {
    case valueKind.binary:
      decoding.readVarUint8Array(decoder);
      return;
    case valueKind.array:
      for (let left = decoding.readVarUint(decoder); left > 0; left--) skipValue(decoder, depth + 1);
      return;
    case valueKind.object:
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        skipKey(decoder);
        skipValue(decoder, depth + 1);
      }
      return;
    case valueKind.string:
      decoding.readVarString(decoder);
      return;
    case valueKind.bigint:
      decoding.readBigInt64(decoder);
      return;
    case valueKind.float64:
      decoding.readFloat64(decoder);
      return;
    case valueKind.float32:
      decoding.readFloat32(decoder);
      return;
    case valueKind.integer:
      decoding.readVarInt(decoder);
      return;
    case valueKind.true:
    case valueKind.false:
    case valueKind.null:
    case valueKind.undefined:
      return;
    default:
      throw new UnreadableUpdate(`unknown kind of value ${kind}`);
  }
}

/** The value that these bytes hold; they were walked over before. */
export const buildValue = (bytes: Uint8Array): unknown =>
  decoding.readAny(decoding.createDecoder(bytes)) as unknown;
