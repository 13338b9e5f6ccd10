/**
 * Decides whether a struct may stand where it says: only known children in a node, only characters in a text, only the
 * node's own attributes. Anything else would end the editor of everyone who opens the document, or make it delete what
 * stands around (y-tiptap 3.0, sync-plugin.js `createNodeFromYElement`).
 */
import { TEXT, type KindRules } from '@entente/documents/kind-rules';
import { placeAmong, placeOfValue, type Place, type Standing, type Structure } from './structure.ts';
import type { Content, Id, Position, Struct } from './update-content.ts';

/** Yjs throws away what stands beside, or in, something that it has thrown away. */
const GONE = 'gone';

/** Neighbours in two places, or an attribute that the node does not have: no editor writes that. */
const FORBIDDEN = 'forbidden';

type Found = Place | typeof GONE | typeof FORBIDDEN;

const nowhere: Standing = { place: undefined, node: undefined };

/** What a struct is judged by. */
interface Standings {
  readonly rules: KindRules;
  readonly structure: Structure;
}

function besideNeighbours({ left, right }: Position, structure: Structure): Found {
  const places = [left, right].flatMap((id) => (id === undefined ? [] : [structure.at(id).place]));
  const [first, second = first] = places;
  if (first === undefined || second === undefined) return GONE;
  return first === second ? first : FORBIDDEN;
}

function inNode({ place, node }: Standing): Found {
  if (node === undefined || place === undefined) return GONE;
  return placeAmong(node, place.depth + 1, node === TEXT ? place.parent : undefined);
}

function inRoot(name: string, rules: KindRules): Found {
  const node = rules.roots.get(name);
  return node === undefined ? GONE : placeAmong(node, 1);
}

function inParent({ parent = '', key }: Position, rules: KindRules, structure: Structure): Found {
  const among = typeof parent === 'object' ? inNode(structure.at(parent)) : inRoot(parent, rules);
  if (key === undefined || typeof among === 'string') return among;
  return rules.attributesOf.get(among.parent)?.has(key) ? placeOfValue(among.parent, key) : FORBIDDEN;
}

function fits(content: Content, { parent, key }: Place, rules: KindRules): boolean {
  if (content.kind === 'deleted') return true;
  if (key !== undefined) return content.kind === 'values';
  if (parent === TEXT) return content.kind === 'characters' || content.kind === 'format';
  return content.kind === 'node' && rules.childrenOf.get(parent)?.has(content.name) === true;
}

/** A struct whose first clocks are known goes on where they stand (Yjs, Item.js `integrate` with an offset). */
function positionOf({ clientId, clock }: Id, struct: Struct): Position {
  if (clock === struct.clock) return struct;
  return { left: { clientId, clock: clock - 1 }, right: undefined, parent: undefined, key: undefined };
}

/**
 * Where a struct stands from `id` on, its first clock that is not known already.
 * @returns undefined when it may not stand there
 */
export function findStanding(id: Id, struct: Struct, { rules, structure }: Standings): Standing | undefined {
  if (struct.content.kind === 'gone') return nowhere;
  const position = positionOf(id, struct);
  const hasNeighbour = position.left !== undefined || position.right !== undefined;
  const found = hasNeighbour ? besideNeighbours(position, structure) : inParent(position, rules, structure);
  if (found === GONE) return nowhere;
  if (found === FORBIDDEN || !fits(struct.content, found, rules)) return undefined;
  return { place: found, node: struct.content.kind === 'node' ? struct.content.name : undefined };
}
