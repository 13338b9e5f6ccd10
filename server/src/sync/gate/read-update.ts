/**
 * Reads a Yjs update, v1 encoding, without touching a document.
 *
 * Yjs is no trust boundary: `applyUpdate` that throws has changed the document already, and what it merely postpones
 * waits in every reader for ever. So the bytes are walked first, and only what every reader takes in whole goes on.
 */
import * as decoding from 'lib0/decoding';
import { readStruct } from './read-struct.ts';
import type { Block, Deletion, Struct, UpdateContent, UsedNames } from './update-content.ts';
import { UnreadableUpdate } from './unreadable-update.ts';

/** A page that was reopened offline brings one clientID a visit. More than this is nobody's honest backlog. */
const BLOCKS = 256;

function readBlock(decoder: decoding.Decoder, names: UsedNames): Block {
  const count = decoding.readVarUint(decoder);
  const clientId = decoding.readVarUint(decoder);
  // lib0 reads numbers that it refuses once they have been written again: no page could send or take a state vector.
  if (!Number.isSafeInteger(clientId)) throw new UnreadableUpdate('a clientID beyond counting');
  let clock = decoding.readVarUint(decoder);
  const structs: Struct[] = [];
  for (let left = count; left > 0; left--) {
    const struct = readStruct(decoder, clock, names);
    structs.push(struct);
    clock += struct.length;
  }
  if (structs.length === 0) throw new UnreadableUpdate('a block without structs');
  return { clientId, structs };
}

function readBlocks(decoder: decoding.Decoder, names: UsedNames): Block[] {
  const count = decoding.readVarUint(decoder);
  if (count > BLOCKS) throw new UnreadableUpdate(`${count} clientIDs in one update`);
  const blocks: Block[] = [];
  for (let left = count; left > 0; left--) blocks.push(readBlock(decoder, names));
  if (new Set(blocks.map((block) => block.clientId)).size < blocks.length) {
    throw new UnreadableUpdate('a clientID twice in one update');
  }
  return blocks;
}

function readDeletions(decoder: decoding.Decoder): Deletion[] {
  const deletions: Deletion[] = [];
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const clientId = decoding.readVarUint(decoder);
    for (let runs = decoding.readVarUint(decoder); runs > 0; runs--) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (length === 0) throw new UnreadableUpdate('a deletion of no length');
      deletions.push({ clientId, clock, length });
    }
  }
  return deletions;
}

/**
 * What an update says.
 * @throws {UnreadableUpdate} when Yjs would refuse it, postpone part of it, or leave bytes unread
 */
export function readUpdate(update: Uint8Array): UpdateContent {
  const names: UsedNames = { roots: new Set(), nodes: new Set(), marks: new Set(), attributes: new Set() };
  try {
    const decoder = decoding.createDecoder(update);
    const blocks = readBlocks(decoder, names);
    const deletions = readDeletions(decoder);
    if (decoding.hasContent(decoder)) throw new UnreadableUpdate('bytes after the end');
    return { blocks, deletions, names };
  } catch (cause) {
    if (cause instanceof UnreadableUpdate) throw cause;
    throw new UnreadableUpdate('the bytes are not an update', { cause });
  }
}
