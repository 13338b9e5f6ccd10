import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { readContent } from '../agreement/read-content.ts';
import { rewriteContent } from '../agreement/rewrite-content.ts';
import { agreementSchema } from '../agreement/schema.ts';
import { EditTrace } from '../authorship/edit-trace.ts';
import type { Span } from '../authorship/spans.ts';
import { compareContent } from './compare-content.ts';
import type { Compared, CreditedPart } from './compared.ts';
import { creditChanges } from './credit-changes.ts';
import { leafTypes } from './positions.ts';
import { blocksOf, sideOf } from './side-of.ts';
import { smoothChanges } from './smooth-runs.ts';
import { sideRows } from './side-rows.ts';
import { doc, p } from './testing-content.ts';

/** Writes contents one after the other, each in its own name, and compares the first with the last by credit. */
function writeAll(...contents: readonly [name: string, content: ProseMirrorJSON][]) {
  const trace = new EditTrace();
  const ydoc = new Y.Doc();
  const said: ProseMirrorJSON[] = [];
  for (const [at, [name, content]] of contents.entries()) {
    ydoc.clientID = 100 + name.charCodeAt(0);
    const before = Y.encodeStateVector(ydoc);
    rewriteContent(ydoc, content);
    const bytes = Y.encodeStateAsUpdate(ydoc, before);
    trace.take({ seq: at + 1, at: new Date(0), userId: name, firmId: 'n', bytes });
    said.push(readContent(ydoc));
  }
  const { texts, credits } = trace.read('agreement', { from: 1, to: contents.length });
  const partsOf = (spans: readonly Span[] = []): CreditedPart[] =>
    spans.map(([from, to, credit]) => {
      const { userId = '', firmId = '' } = credits[credit] ?? {};
      return { from, to, by: { userId, firmId, name: userId, at: undefined } };
    });
  const compared = compareContent(said[0] ?? doc(), said.at(-1) ?? doc());
  const known = { removed: partsOf(texts[0]?.removed), added: partsOf(texts[0]?.added) };
  return { compared, credited: creditChanges(compared, known), said };
}

function tell(compared: readonly Compared[]): string[] {
  return compared.flatMap((one): string[] => {
    if (one.change === 'within') return tell(one.children);
    if (one.change === 'deleted' || one.change === 'inserted')
      return (one.parts ?? []).map(({ by }) => `${one.change} block by ${by.name}`);
    if (one.change === 'same') return [];
    return one.runs.flatMap((run) => {
      if (run.change === 'same' || run.change === 'reformatted' || !('text' in run.inline)) return [];
      return [`${run.change} ${run.inline.text.trim()} by ${run.by?.name ?? 'nobody'}`];
    });
  });
}

test('[CM12] each word that came or went is told with who put it in or took it out', () => {
  const { credited } = writeAll(
    ['Maya', doc(p('We deliver within two days.'), p('Costs are shared.'), p('The end of it all.'))],
    ['Daniel', doc(p('We deliver within days.'), p('Costs are shared.'), p('The end of it all.'))],
    ['Tomás', doc(p('We always deliver within days.'), p('The end of it all.'))],
    ['Ingrid', doc(p('We nearly always deliver within days.'), p('The end of it all.'), p('Signed.'))],
  );
  expect(tell(credited)).toEqual([
    'inserted nearly by Ingrid',
    'inserted always by Tomás',
    'deleted two by Daniel',
    'deleted block by Tomás',
    'inserted block by Ingrid',
  ]);
});

test('[CM12] of two equal words the one that the record names is meant', () => {
  const { credited } = writeAll(
    ['Maya', doc(p('a b b c'))],
    ['Daniel', doc(p('a b c'))],
    ['Tomás', doc(p('a b c c'))],
  );
  expect(tell(credited)).toEqual(['deleted b by Daniel', 'inserted c by Tomás']);
});

test('[CM7] [CM13] credited or not, a comparison gives back both texts, in one column and in two', () => {
  const word = fc.constantFrom('we', 'pay', 'on', 'time', 'the', 'firm', 'the', 'we');
  const line = fc.array(word, { maxLength: 7 }).map((words) => p(words.join(' ')));
  const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => doc(...lines));
  let named = 0;
  fc.assert(
    fc.property(text, text, text, (one, two, three) => {
      const { compared, credited, said } = writeAll(['a', one], ['b', two], ['c', three]);
      const [before, after] = [said[0], said[2]];
      for (const tree of [compared, credited, smoothChanges(compared), smoothChanges(credited)]) {
        expect(sideOf(tree, 'before')).toEqual(before);
        expect(sideOf(tree, 'after')).toEqual(after);
        const rows = sideRows(tree);
        const column = (side: 'before' | 'after') =>
          blocksOf(
            rows.flatMap((row) => row[side] ?? []),
            side,
          );
        expect({ type: 'doc', content: column('before') }).toEqual(before);
        expect({ type: 'doc', content: column('after') }).toEqual(after);
      }
      named += tell(credited).filter((told) => / by [bc]$/.test(told)).length;
    }),
    { numRuns: 150 },
  );
  expect(named).toBeGreaterThan(100);
});

test('[CM14] words that were rewritten are told as one deletion and one insertion', () => {
  const [one] = smoothChanges(
    compareContent(doc(p('The fee is four euros each day.')), doc(p('The fee is five dollars each week.'))),
  );
  expect(one).toMatchObject({
    runs: [
      { change: 'same' },
      { change: 'deleted', inline: { text: 'four euros' } },
      { change: 'inserted', inline: { text: 'five dollars' } },
      { change: 'same' },
      { change: 'deleted', inline: { text: 'day' } },
      { change: 'inserted', inline: { text: 'week' } },
      { change: 'same' },
    ],
  });
});

test('[CM12] the nodes that take one place are those that hold nothing in the schema', () => {
  const leaves = Object.values(agreementSchema.nodes).filter(({ isLeaf, isText }) => isLeaf && !isText);
  expect(new Set(leaves.map(({ name }) => name))).toEqual(leafTypes);
});
