import type { PassageAnchor } from '@entente/protocol/anchor';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../agreement/read-content.ts';
import { rewriteContent } from '../agreement/rewrite-content.ts';
import { makeAnchor } from './make-anchor.ts';
import { placeAnchor } from './place-anchors.ts';
import { Desk, sync } from './testing/desk.ts';
import { doAct, randomAct } from './testing/random-acts.ts';
import { walkLetters, type Letter } from './testing/walk-ids.ts';

/** What people type. */
interface Language {
  readonly say: (lengths: readonly number[]) => string;
  /** Whether no letter is given out twice. */
  readonly isUnique: boolean;
}

/** Letters of which each is given out once: what says one of them is it, or was copied from it. */
const letters = Array.from({ length: 0x1000 }, (_, at) => String.fromCharCode(0x100 + at))
  .filter((sign) => /^(?!\p{M})\p{L}$/u.test(sign))
  .join('');

function uniqueLetters(): Language {
  let next = 0;
  const coin = (length: number): string => letters.slice(next, (next += length));
  return { say: (lengths) => lengths.map(coin).join(' '), isUnique: true };
}

/** As few words as a contract has: the same stand in many places. */
function fewWords(): Language {
  const words = ['we', 'pay', 'deliver', 'meet', 'soon', 'ten'];
  const pick = (length: number): string => words[length % words.length] ?? '';
  return { say: (lengths) => lengths.map(pick).join(' '), isUnique: false };
}

const scene = fc.record({
  lines: fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 7 }), {
    minLength: 2,
    maxLength: 5,
  }),
  from: fc.nat(60),
  length: fc.integer({ min: 1, max: 30 }),
  acts: fc.array(fc.record({ person: fc.nat(2), act: randomAct, meets: fc.option(fc.nat(2), { freq: 2 }) }), {
    minLength: 3,
    maxLength: 20,
  }),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

const isSign = ({ text }: Letter): boolean => text.trim() !== '';

/** What is there of a passage, told by the ids of its letters alone. */
class Oracle {
  readonly passage: readonly Letter[];
  /** Everything else that stood there when the anchor was made. */
  readonly outside: ReadonlySet<string>;
  readonly #own: ReadonlySet<string>;

  constructor(desk: Desk, { from, length }: Scene) {
    const all = walkLetters(desk.root);
    const start = from % Math.max(1, all.length - 1);
    const chosen = all.slice(start, start + length);
    // A passage has no spaces at its ends.
    this.passage = chosen.slice(chosen.findIndex(isSign), chosen.findLastIndex(isSign) + 1);
    this.#own = new Set(this.passage.map(({ id }) => id));
    this.outside = new Set(all.map(({ id }) => id).filter((id) => !this.#own.has(id)));
  }

  /** From the first to the last letter of the passage that is left, as places among all letters. */
  left(all: readonly Letter[]): { from: number; to: number } | undefined {
    const isOwn = (letter: Letter): boolean => this.#own.has(letter.id) && isSign(letter);
    const from = all.findIndex(isOwn);
    return from === -1 ? undefined : { from, to: all.findLastIndex(isOwn) + 1 };
  }
}

const textBefore = (doc: Node, position: number): number => doc.textBetween(0, position).length;

/** The letters that an anchor covers, as places among all letters; why, when it is lost. */
function placed(desk: Desk, anchor: PassageAnchor): { from: number; to: number; by: string } | string {
  const place = placeAnchor('agreement', desk.ydoc, anchor);
  if (place.kind !== 'passage') return place.kind === 'lost' ? place.why : place.kind;
  const { doc } = desk;
  return { from: textBefore(doc, place.from), to: textBefore(doc, place.to), by: place.by };
}

const textOf = (all: readonly Letter[]): string => all.map(({ text }) => text).join('');

/** Positions of the editor around letters, by the text before them. */
function positionsOf({ doc }: Desk, start: number, length: number): { from: number; to: number } {
  const { size } = doc.content;
  const positions = Array.from({ length: size + 1 }, (_, at) => at);
  const from = positions.findLast((at) => textBefore(doc, at) === start) ?? 0;
  const to = positions.find((at) => textBefore(doc, at) === start + length) ?? size;
  return { from, to };
}

/** Looks at the outermost letters that are covered, and not by what is left of the passage. */
type Check = (oracle: Oracle, ends: readonly Letter[]) => void;

const counts = { own: 0, shrunk: 0, returned: 0, lost: 0, ambiguous: 0, foundAgain: 0 };

function countPlace(was: string, found: ReturnType<typeof placed>, isWhole: boolean): string {
  if (typeof found === 'string') {
    counts[found === 'ambiguous' ? 'ambiguous' : 'lost']++;
    return found;
  }
  if (found.by === 'own') counts[isWhole ? 'own' : 'shrunk']++;
  else counts.returned++;
  if (was !== '' && was !== 'own' && was !== 'returned') counts.foundAgain++;
  return found.by;
}

/** Plays a scene on three copies and tells after every act, on the copy that changed, where the anchor is. */
function play(scene: Scene, { say, isUnique }: Language, check: Check): void {
  const desks = [new Desk(101), new Desk(102), new Desk(103)] as const;
  const [first] = desks;
  first.write(...scene.lines.map((lengths) => say(lengths)));
  for (const desk of desks) sync(first, desk);
  const old = readContent(first.ydoc);
  const oracle = new Oracle(first, scene);
  if (oracle.passage.length === 0) return;
  const start = walkLetters(first.root).findIndex(({ id }) => id === oracle.passage[0]?.id);
  const made = makeAnchor('agreement', first.ydoc, {
    text: { kind: 'agreement' },
    ...positionsOf(first, start, oracle.passage.length),
  });
  if (typeof made === 'string') return;
  expect(made.quote.replaceAll('\n', '')).toBe(textOf(oracle.passage));
  const clipboards = desks.map(() => ({}));
  let was = '';
  const tell = (desk: Desk): void => {
    const all = walkLetters(desk.root);
    expect(desk.doc.textBetween(0, desk.doc.content.size)).toBe(textOf(all));
    const [found, left] = [placed(desk, made), oracle.left(all)];
    const isWhole = left !== undefined && left.to - left.from === oracle.passage.length;
    was = countPlace(was, found, isWhole);
    if (left !== undefined) {
      // As long as any of it is there it is found, and covers all that is left of it.
      if (typeof found === 'string') throw new Error(`${found}, though some of it is left`);
      expect(found).toMatchObject({ by: 'own' });
      expect(found.from).toBeLessThanOrEqual(left.from);
      expect(found.to).toBeGreaterThanOrEqual(left.to);
    }
    if (typeof found === 'string') return;
    // Never a neighbour: nothing that stood outside of it when the anchor was made, but for spaces.
    const covered = all.slice(found.from, found.to).filter(({ text }) => text !== ' ');
    expect(covered.filter(({ id }) => oracle.outside.has(id))).toEqual([]);
    const signs = all.slice(found.from, found.to).filter(isSign);
    const own = left && { first: all[left.from], last: all[left.to - 1] };
    check(
      oracle,
      [signs.at(0), signs.at(-1)].filter(
        (sign) => sign !== undefined && sign !== own?.first && sign !== own?.last,
      ) as Letter[],
    );
  };
  for (const { person, act, meets } of scene.acts) {
    const desk = desks[person] ?? first;
    doAct(act, { desk, say, old, clipboard: clipboards[person] ?? {} });
    tell(desk);
    const other = desks[meets ?? person];
    if (other === undefined || other === desk) continue;
    sync(desk, other);
    tell(other);
  }
  for (const desk of [...desks, ...desks]) sync(first, desk);
  const places = desks.map((desk) => placeAnchor('agreement', desk.ydoc, made));
  expect(places[1]).toEqual(places[0]);
  expect(places[2]).toEqual(places[0]);
  first.ydoc.transact(() => rewriteContent(first.ydoc, old));
  tell(first);
  const again = placed(first, made);
  // Of few words, what is put back may be made of letters that stood elsewhere.
  if (!isUnique) return;
  if (typeof again === 'string') throw new Error(`${again}, though the old text is back`);
  const covered = textOf(walkLetters(first.root).slice(again.from, again.to));
  expect(covered.trim()).toBe(textOf(oracle.passage).trim());
}

test('[AN4] [AN5] [AN7] [AN9] an anchor covers what is left of its passage, never a neighbour, and finds it again', () => {
  fc.assert(
    fc.property(scene, (one) =>
      play(one, uniqueLetters(), (oracle, ends) => {
        // No letter is given out twice: what came back is the passage's.
        for (const { text } of ends) expect(textOf(oracle.passage)).toContain(text);
      }),
    ),
    { numRuns: 100 },
  );
});

test('[AN4] [AN7] [AN9] where the same words stand everywhere an anchor never drifts to another of them', () => {
  fc.assert(
    fc.property(scene, (one) => play(one, fewWords(), () => undefined)),
    { numRuns: 100 },
  );
  // Everything has happened that can.
  for (const kind of ['own', 'shrunk', 'returned', 'lost', 'foundAgain'] as const)
    expect(counts[kind]).toBeGreaterThan(20);
});
