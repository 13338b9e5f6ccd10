import type { KindRules } from '@entente/documents/kind-rules';
import { advance, type Clocks } from './clocks.ts';
import { findStanding } from './find-standing.ts';
import { isProper } from './is-proper.ts';
import { noteDeletions, noteStruct } from './note-struct.ts';
import type { Author, AuthorOf } from './siblings.ts';
import { Structure } from './structure.ts';
import type { Id, Struct, UpdateContent } from './update-content.ts';

/** A document with an update put into it. */
interface Placed {
  /** Those of the update's clientIDs; undefined when something is missing. */
  readonly clocks: Clocks | undefined;
  /** What the update adds to the structure. */
  readonly structure: Structure;
  /** The nodes it brings that the server numbers, in the order in which Yjs places them. */
  readonly entries: readonly Id[];
  /** Whether each struct may be and stand where it does. */
  readonly isSound: boolean;
}

interface Known {
  readonly rules: KindRules;
  readonly clocks: Clocks;
  readonly structure: Structure;
}

interface Authorship {
  /** Whose a clientID is, those of the update included. */
  readonly authorOf: AuthorOf;
  readonly sender: Author;
}

/** Puts every struct where it says, beside what is known, which stays as it is. */
export function placeUpdate(
  { blocks, deletions }: UpdateContent,
  { rules, clocks, structure: below }: Known,
  { authorOf, sender }: Authorship,
): Placed {
  const structure = new Structure(below);
  const entries: Id[] = [];
  const put = (id: Id, struct: Struct): boolean => {
    const length = struct.clock + struct.length - id.clock;
    const standing = findStanding(id, struct, { rules, structure });
    if (standing === undefined) return false;
    const { place, inside } = standing;
    if (place !== undefined && !isProper({ content: struct.content, length }, place, rules)) return false;
    noteStruct(id, struct, { standing, structure, authorOf });
    if (inside !== undefined && rules.numbered.has(inside.parent)) entries.push(id);
    return true;
  };
  let isSound = true;
  const after = advance(blocks, clocks, (id, struct) => {
    isSound = put(id, struct) && isSound;
  });
  noteDeletions(deletions, structure, sender);
  return { clocks: after, structure, entries, isSound };
}
