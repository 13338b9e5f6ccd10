/** What an agreement would say with one clause as a version has it. Pure: from contents to a content. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { align } from '../compare/align.ts';
import { keyOf, likenessOf } from '../compare/likeness.ts';
import { clauseRange, headingLevel, nextClause, type BlockRange } from './clause-range.ts';

/** Alike as this, a clause under another heading is the same one renamed, and one elsewhere has moved. */
const ALIKE = 0.5;

type Blocks = readonly ProseMirrorJSON[];

/** Places of blocks that belong together, as the comparison pairs them: by those of the version, those of the draft. */
function pairPlaces(draft: Blocks, text: Blocks): Map<number, number> {
  const places = new Map<number, number>();
  let [i, j] = [0, 0];
  for (const { kind } of align(draft, text)) {
    if (kind === 'same' || kind === 'paired') places.set(j, i);
    if (kind !== 'inserted') i++;
    if (kind !== 'deleted') j++;
  }
  return places;
}

const asOne = (blocks: Blocks, { from, to }: BlockRange): ProseMirrorJSON => ({
  type: 'doc',
  content: blocks.slice(from, to),
});

interface Search {
  readonly draft: Blocks;
  readonly text: Blocks;
  /** The clause, in `text`. */
  readonly wanted: BlockRange;
}

/** The clause of the draft that is likest, among those that are none of the version's others. */
function findLikest(draft: Blocks, clause: ProseMirrorJSON, isTaken: (at: number) => boolean) {
  let best: { range: BlockRange; likeness: number } | undefined;
  for (const at of draft.keys()) {
    const range = isTaken(at) ? undefined : clauseRange(draft, at);
    if (range === undefined) continue;
    const one = asOne(draft, range);
    const likeness = keyOf(one) === keyOf(clause) ? 2 : likenessOf(one, clause);
    if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { range, likeness };
  }
  return best?.range;
}

/** Where in the draft the clause stands as it is; undefined when it is gone. */
function findClause({ draft, text, wanted }: Search): BlockRange | undefined {
  const places = pairPlaces(draft, text);
  const paired = places.get(wanted.from);
  if (paired !== undefined && headingLevel(draft[paired]) !== undefined) return clauseRange(draft, paired);
  const taken = new Set(
    [...places]
      .filter(([at]) => at !== wanted.from && headingLevel(text[at]) !== undefined)
      .map(([, at]) => at),
  );
  return findLikest(draft, asOne(text, wanted), (at) => taken.has(at));
}

const splice = (blocks: Blocks, { from, to }: BlockRange, put: Blocks): Blocks => [
  ...blocks.slice(0, from),
  ...put,
  ...blocks.slice(to),
];

/** Places in the draft without the clause, by those in the whole version: it must not be its own neighbour. */
function neighbourPlaces({ draft, text, wanted }: Search): [number, number][] {
  const length = wanted.to - wanted.from;
  const pairs = [...pairPlaces(draft, splice(text, wanted, []))];
  return pairs.map(([at, place]) => [at < wanted.from ? at : at + length, place]);
}

/**
 * Where in the draft the clause may stand, and where it is put when it stands elsewhere: behind the neighbour before it,
 * with what has been added to that one since, and ahead of the one after it.
 */
function placesFor(search: Search): BlockRange & { readonly place: number } {
  const { draft, text, wanted } = search;
  const pairs = neighbourPlaces(search);
  const level = headingLevel(text[wanted.from]) ?? 1;
  const before = pairs.filter(([at]) => at < wanted.from).at(-1)?.[1];
  const to = pairs.find(([at]) => at >= wanted.to)?.[1] ?? draft.length;
  if (before === undefined) return { from: 0, to, place: to };
  const from = Math.min(nextClause(draft, before + 1, level), to);
  return { from, to, place: from };
}

/**
 * What the draft would say with one clause of a version back: its heading with its content up to the next heading of
 * the same level. It replaces the clause that it became, also a renamed one; where it has moved or was deleted, it returns
 * to where its neighbours stand.
 * @param at the place of its heading among the blocks of `text`
 * @returns undefined when no heading stands there
 */
export function restoredClause(
  draft: ProseMirrorJSON,
  text: ProseMirrorJSON,
  at: number,
): ProseMirrorJSON | undefined {
  const [now, then] = [draft.content ?? [], text.content ?? []];
  const wanted = clauseRange(then, at);
  if (wanted === undefined) return undefined;
  const found = findClause({ draft: now, text: then, wanted });
  const rest = found === undefined ? now : splice(now, found, []);
  const home = placesFor({ draft: rest, text: then, wanted });
  // Others may have put clauses beside it since: it stays where it is as long as its neighbours allow.
  const isHome = found !== undefined && found.from >= home.from && found.from <= home.to;
  const place = isHome ? found.from : home.place;
  const content = splice(rest, { from: place, to: place }, then.slice(wanted.from, wanted.to));
  return { ...draft, content };
}
