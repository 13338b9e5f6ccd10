/**
 * Decides whether a struct may stand where it says: only known children in a node, only characters in a text, only the
 * node's own attributes. Anything else would end the editor of everyone who opens the document, or make it delete what
 * stands around (y-tiptap 3.0, sync-plugin.js `createNodeFromYElement`).
 */
import { TEXT, type KindRules } from '@entente/documents/kind-rules';
import { Place } from './place.ts';
import type { Standing, Structure } from './structure.ts';
import type { Content, Id, Position, Struct } from './update-content.ts';

/** Yjs throws away what stands beside, or in, something that it has thrown away. */
const GONE = 'gone';

/** Neighbours in two places, a run in two places, or an attribute that the node does not have: no editor writes that. */
const FORBIDDEN = 'forbidden';

type Found = Place | typeof GONE | typeof FORBIDDEN;

const nowhere: Standing = { place: undefined, inside: undefined };

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

/** The places in the roots; the objects are the same for all documents, whose structures never meet. */
const rootPlaces = new Map<string, Place>();

function inRoot(root: string, rules: KindRules): Place | undefined {
  const node = rules.roots.get(root);
  if (node === undefined) return undefined;
  const place = rootPlaces.get(root) ?? Place.inRoot(node);
  rootPlaces.set(root, place);
  return place;
}

function inParent({ parent = '', key }: Position, { rules, structure }: Standings): Found {
  const among = typeof parent === 'object' ? structure.at(parent).inside : inRoot(parent, rules);
  if (among === undefined) return GONE;
  if (key === undefined) return among;
  return rules.attributesOf.get(among.parent)?.has(key) ? among.valueOf(key) : FORBIDDEN;
}

function findStated(position: Position, standings: Standings): Found {
  const hasNeighbour = position.left !== undefined || position.right !== undefined;
  return hasNeighbour ? besideNeighbours(position, standings.structure) : inParent(position, standings);
}

/**
 * A struct whose first clocks are known goes on where they stand (Yjs, Item.js `integrate` with an offset). Yjs puts it
 * behind them and believes what it says of its parent all the same: the two must agree.
 */
function findRest({ clientId, clock }: Id, struct: Struct, standings: Standings): Found {
  const before = standings.structure.at({ clientId, clock: clock - 1 }).place ?? GONE;
  return findStated(struct, standings) === before ? before : FORBIDDEN;
}

function fits(content: Content, { parent, key }: Place, rules: KindRules): boolean {
  if (content.kind === 'deleted') return true;
  if (key !== undefined) return content.kind === 'values';
  if (parent === TEXT) return content.kind === 'characters' || content.kind === 'format';
  return content.kind === 'node' && rules.childrenOf.get(parent)?.has(content.name) === true;
}

/**
 * Where a struct stands from `id` on, its first clock that is not known already.
 * @returns undefined when it may not stand there
 */
export function findStanding(id: Id, struct: Struct, standings: Standings): Standing | undefined {
  const { content } = struct;
  if (content.kind === 'gone') return nowhere;
  const found = id.clock === struct.clock ? findStated(struct, standings) : findRest(id, struct, standings);
  if (found === GONE) return nowhere;
  if (found === FORBIDDEN || !fits(content, found, standings.rules)) return undefined;
  return { place: found, inside: content.kind === 'node' ? found.within(content.name) : undefined };
}
