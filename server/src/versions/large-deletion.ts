/** Tells a deletion after which somebody may want the text back. */
import * as Y from 'yjs';

/** Characters that a deletion must take. Fewer, and clearing a first sentence is worth a version. */
export const LEAST_CHARACTERS = 200;

/** The part of the text that it must take: less happens in every tidying up, more misses a clause of five. */
export const LARGE_PART = 1 / 5;

/** Characters that are much in any document: more than a page, which nobody types again from memory. */
export const MANY_CHARACTERS = 4000;

/** Ranges of clocks by clientID, sorted and each clock once: an update may name a long run a million times. */
const deletedBy = (update: Uint8Array) => Y.mergeDeleteSets([Y.decodeUpdate(update).ds]).clients;

/** How many clocks an update deletes, standing text or not: what is less than a large deletion by this is none. */
export function countDeleted(update: Uint8Array): number {
  let deleted = 0;
  for (const ranges of deletedBy(update).values()) for (const { len } of ranges) deleted += len;
  return deleted;
}

const charactersOf = (struct: Y.Item | Y.GC, from: number, to: number): number =>
  struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString
    ? Math.min(to, struct.id.clock + struct.length) - Math.max(from, struct.id.clock)
    : 0;

/** Standing characters among the clocks of a clientID from `from` up to, not including, `to`. */
function countStanding(
  { store }: Y.Doc,
  clientId: number,
  { from, to }: { from: number; to: number },
): number {
  const structs = (store.clients.get(clientId) ?? []) as (Y.Item | Y.GC)[];
  // What the update itself brings and deletes again is not there yet; `findIndexSS` throws beyond the end.
  const end = Math.min(to, Y.getState(store, clientId));
  if (from >= end) return 0;
  let standing = 0;
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= end) break;
    standing += charactersOf(struct, from, end);
  }
  return standing;
}

function countText(ydoc: Y.Doc): number {
  let characters = 0;
  for (const clientId of ydoc.store.clients.keys())
    characters += countStanding(ydoc, clientId, { from: 0, to: Infinity });
  return characters;
}

/** Whether an update would delete a large part of the text that stands in `ydoc`, which it is not applied to yet. */
export function isLargeDeletion(ydoc: Y.Doc, update: Uint8Array): boolean {
  let taken = 0;
  for (const [clientId, ranges] of deletedBy(update))
    for (const { clock, len } of ranges)
      taken += countStanding(ydoc, clientId, { from: clock, to: clock + len });
  if (taken < LEAST_CHARACTERS) return false;
  return taken >= MANY_CHARACTERS || taken >= countText(ydoc) * LARGE_PART;
}
