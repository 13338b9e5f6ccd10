/** Reads one struct of a v1 update (Yjs 13.6, src/utils/encoding.js `readClientsStructRefs` and src/structs). */
import * as decoding from 'lib0/decoding';
import { readContent } from './read-content.ts';
import type { Content, Id, Position, Struct, UsedNames } from './update-content.ts';
import { UnreadableUpdate } from './unreadable-update.ts';

/** Bits of a struct's first byte. */
const HAS_LEFT = 0b1000_0000;
const HAS_RIGHT = 0b0100_0000;
const HAS_KEY = 0b0010_0000;
const CONTENT = 0b0001_1111;

const CONTENT_GC = 0;

const gone: Content = { kind: 'gone' };
const nowhere: Position = { left: undefined, right: undefined, parent: undefined, key: undefined };

const readId = (decoder: decoding.Decoder): Id => ({
  clientId: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
});

function readParent(decoder: decoding.Decoder, names: UsedNames): Id | string {
  if (decoding.readVarUint(decoder) !== 1) return readId(decoder);
  const root = decoding.readVarString(decoder);
  names.roots.add(root);
  return root;
}

function readKey(decoder: decoding.Decoder, names: UsedNames): string {
  const key = decoding.readVarString(decoder);
  names.attributes.add(key);
  return key;
}

function readPosition(decoder: decoding.Decoder, info: number, names: UsedNames): Position {
  const left = info & HAS_LEFT ? readId(decoder) : undefined;
  const right = info & HAS_RIGHT ? readId(decoder) : undefined;
  if (left !== undefined || right !== undefined) return { left, right, parent: undefined, key: undefined };
  const parent = readParent(decoder, names);
  return { left, right, parent, key: info & HAS_KEY ? readKey(decoder, names) : undefined };
}

/**
 * @param clock where the struct begins
 * @param names gathers what the struct brings in
 * @throws {UnreadableUpdate | Error} when it cannot be read whole
 */
export function readStruct(decoder: decoding.Decoder, clock: number, names: UsedNames): Struct {
  const info = decoding.readUint8(decoder);
  const isGone = (info & CONTENT) === CONTENT_GC;
  const position = isGone ? nowhere : readPosition(decoder, info, names);
  const { length, content } = isGone
    ? { length: decoding.readVarUint(decoder), content: gone }
    : readContent(decoder, info & CONTENT, names);
  if (length === 0) throw new UnreadableUpdate('a struct of no length');
  if (!Number.isSafeInteger(clock + length)) throw new UnreadableUpdate('a clock beyond counting');
  const { left, right, parent, key } = position;
  return { clock, length, content, left, right, parent, key };
}
