/** Reads the content of one item: what it is and how many clocks it takes (Yjs 13.6, src/structs/Content*.js). */
import * as decoding from 'lib0/decoding';
import { TEXT } from '@entente/documents/kind-rules';
import { limits } from '@entente/protocol/limits';
import { skipValue } from './read-value.ts';
import type { Content, UsedNames } from './update-content.ts';
import { UnreadableUpdate } from './unreadable-update.ts';

/** Content that an agreement is made of. JSON, binary, embeds and sub-documents are not among it. */
const contentKind = { deleted: 1, string: 4, format: 6, type: 7, any: 8 } as const;

/** Type references (Yjs, src/structs/ContentType.js). */
const typeKind = { xmlElement: 3, xmlText: 6 } as const;

/** y-tiptap writes a mark that may stand several times on the same text as `name--hash`. */
const MARK_HASH = '--';

/** Characters of a mark's attributes as JSON. A link's address is the longest of them. */
const FORMAT_LENGTH = 8192;

function isNestedBeyond(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isNestedBeyond(inner, depth - 1));
}

/** Readers write it again by `JSON.stringify`, which goes down by recursion. */
function checkFormatValue(json: string): void {
  if (json.length > FORMAT_LENGTH) throw new UnreadableUpdate('a format too long');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UnreadableUpdate('a format that is not JSON', { cause });
  }
  if (isNestedBeyond(value, limits.valueDepth)) throw new UnreadableUpdate('a format nested too deep');
}

function readFormat(decoder: decoding.Decoder, names: UsedNames): void {
  const key = decoding.readVarString(decoder);
  const hashAt = key.indexOf(MARK_HASH);
  names.marks.add(hashAt > 0 ? key.slice(0, hashAt) : key);
  checkFormatValue(decoding.readVarString(decoder));
}

interface Read {
  /** Clocks it takes. */
  readonly length: number;
  readonly content: Content;
}

const characters: Content = { kind: 'characters' };
const format: Content = { kind: 'format' };
const deleted: Content = { kind: 'deleted' };
const textNode: Content = { kind: 'node', name: TEXT };

function readNode(decoder: decoding.Decoder, names: UsedNames): Content {
  const kind = decoding.readVarUint(decoder);
  if (kind === typeKind.xmlText) return textNode;
  if (kind !== typeKind.xmlElement) throw new UnreadableUpdate(`a type of kind ${kind}`);
  const name = decoding.readVarString(decoder);
  names.nodes.add(name);
  return { kind: 'node', name };
}

function readValues(decoder: decoding.Decoder): Read {
  const count = decoding.readVarUint(decoder);
  const start = decoder.pos;
  for (let left = count; left > 0; left--) skipValue(decoder);
  return { length: count, content: { kind: 'values', bytes: decoder.arr.subarray(start, decoder.pos) } };
}

/** @throws {UnreadableUpdate | Error} for content that no kind of document has, or that ends early */
export function readContent(decoder: decoding.Decoder, kind: number, names: UsedNames): Read {
  switch (kind) {
    case contentKind.deleted:
      return { length: decoding.readVarUint(decoder), content: deleted };
    case contentKind.string:
      return { length: decoding.readVarString(decoder).length, content: characters };
    case contentKind.format:
      readFormat(decoder, names);
      return { length: 1, content: format };
    case contentKind.type:
      return { length: 1, content: readNode(decoder, names) };
    case contentKind.any:
      return readValues(decoder);
    default:
      throw new UnreadableUpdate(`content of kind ${kind}`);
  }
}
