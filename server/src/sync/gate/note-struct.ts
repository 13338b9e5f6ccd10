import type { Author, AuthorOf } from './siblings.ts';
import type { Standing, Structure } from './structure.ts';
import type { Deletion, Id, Struct } from './update-content.ts';

interface Notes {
  readonly standing: Standing;
  readonly structure: Structure;
  readonly authorOf: AuthorOf;
}

/** Notes where a struct stands and on what it leans, from `id` on, its first clock that is not known already. */
export function noteStruct(id: Id, struct: Struct, { standing, structure, authorOf }: Notes): void {
  const { clientId, clock } = id;
  const length = struct.clock + struct.length - clock;
  structure.note(id, length, standing);
  const { place } = standing;
  if (place === undefined) return;
  // The rest of a struct stands behind the part of it that is known (Yjs, Item.js `integrate` with an offset).
  const left = clock === struct.clock ? struct.left : { clientId, clock: clock - 1 };
  structure.rivals.put({ id, left, right: struct.right, place, content: struct.content, length }, authorOf);
}

/**
 * Notes that runs are deleted: at both ends of one Yjs cuts what stands there in two.
 * @param author who deletes, where that is known
 */
export function noteDeletions(deletions: readonly Deletion[], structure: Structure, author?: Author): void {
  for (const { clientId, clock, length } of deletions)
    for (const end of [clock, clock + length - 1]) {
      const { place } = structure.at({ clientId, clock: end });
      if (place !== undefined) structure.rivals.cut(place, author);
    }
}
