import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { Compared, Run } from './compared.ts';
import { compareContent, isEqual, isOnlyFormat } from './compare-content.ts';
import { sideOf } from './side-of.ts';

const p = (...texts: (string | ProseMirrorJSON)[]): ProseMirrorJSON => ({
  type: 'paragraph',
  ...(texts.length > 0 && {
    content: texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)),
  }),
});
const bold = (text: string): ProseMirrorJSON => ({ type: 'text', marks: [{ type: 'bold' }], text });
const h = (level: number, text: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});
const list = (...items: ProseMirrorJSON[][]): ProseMirrorJSON => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
});
const table = (...rows: string[][]): ProseMirrorJSON => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [text === '' ? p() : p(text)] })),
  })),
});
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({
  type: 'doc',
  ...(content.length > 0 && { content }),
});

const textOf = (run: Run): string => ('text' in run.inline ? run.inline.text : '¶');
const changed = (runs: readonly Run[]) =>
  runs.filter(({ change }) => change !== 'same').map((run) => `${run.change}:${textOf(run)}`);

function changesIn(compared: readonly Compared[]): string[] {
  return compared.flatMap((one): string[] => {
    if (one.change === 'line') return changed(one.runs);
    if (one.change === 'within') return changesIn(one.children);
    return one.change === 'same' ? [] : [`${one.change}${one.move === undefined ? '' : ' moved'}`];
  });
}

describe('comparing texts', () => {
  test('[CM1] equal texts have no change', () => {
    const text = doc(
      h(1, 'Scope'),
      p('We deliver ', bold('same day'), '.'),
      list([p('a')], [p('b')]),
      table(['x', '']),
    );
    const compared = compareContent(text, structuredClone(text));
    expect(isEqual(compared)).toBe(true);
  });

  test('[CM2] words are compared within their line, whatever stands around', () => {
    const before = doc(h(1, 'Scope'), p('Northwind delivers every parcel by six in the evening.'), p('End.'));
    const after = doc(
      p('First of all.'),
      h(1, 'Scope'),
      p('Northwind delivers each parcel by seven in the evening.'),
      p('End.'),
    );
    expect(changesIn(compareContent(before, after))).toEqual([
      'inserted',
      'deleted:every',
      'inserted:each',
      'deleted:six',
      'inserted:seven',
    ]);
  });

  test('[CM3] other formats of the same words are told as such, and are no words changed', () => {
    const compared = compareContent(
      doc(p('We pay within thirty days.')),
      doc(p('We pay ', bold('within thirty'), ' days.')),
    );
    expect(changesIn(compared)).toEqual(['reformatted:within thirty']);
    expect(isEqual(compared)).toBe(false);
    expect(isOnlyFormat(compared)).toBe(true);
    const level = compareContent(doc(h(1, 'Scope')), doc(h(2, 'Scope')));
    expect([isEqual(level), isOnlyFormat(level)]).toEqual([false, true]);
  });

  test('[CM4] a block that says the same elsewhere has moved, also with a word changed', () => {
    const [a, b, c] = [
      'Handoffs take place every morning at eight.',
      'Both firms meet on Monday to plan.',
      'Costs are shared in equal parts.',
    ];
    const compared = compareContent(doc(p(a!), p(b!), p(c!)), doc(p(b!), p(c!), p(a!)));
    expect(changesIn(compared)).toEqual(['deleted moved', 'inserted moved']);
  });

  test('[CM5] tables are compared cell by cell, and a row more is one row more', () => {
    const before = doc(table(['Task', 'Owner'], ['Route planning', 'Northwind'], ['Claims', 'Harbor']));
    const after = doc(
      table(['Task', 'Owner'], ['Route planning', 'Harbor'], ['Invoices', 'Northwind'], ['Claims', 'Harbor']),
    );
    expect(changesIn(compareContent(before, after))).toEqual([
      'deleted:Northwind',
      'inserted:Harbor',
      'inserted',
    ]);
  });

  test('[CM6] items of lists are compared item by item, at every depth', () => {
    const before = doc(list([p('Call the customer'), list([p('by phone')])], [p('Write it down')]));
    const after = doc(
      list([p('Call the customer first'), list([p('by phone')], [p('by mail')])], [p('Write it down')]),
    );
    expect(changesIn(compareContent(before, after))).toEqual(['inserted: first', 'inserted']);
  });

  const word = fc.constantFrom('we', 'deliver', 'parcels', 'on', 'time', 'ä', '👍', 'the', 'firm', 'pays');
  const inline = fc
    .record({ words: fc.array(word, { minLength: 1, maxLength: 6 }), isBold: fc.boolean() })
    .map(({ words, isBold }) =>
      isBold ? bold(`${words.join(' ')} `) : { type: 'text', text: `${words.join(' ')} ` },
    );
  // Neighbours of one format are one node in ProseMirror; alternating formats keeps to that.
  const line = fc.array(inline, { maxLength: 4 }).map((nodes) => {
    const alternating = nodes.filter(
      (node, at) => at === 0 || (node.marks === undefined) !== (nodes[at - 1]?.marks === undefined),
    );
    return p(...alternating);
  });
  const headings = fc.tuple(fc.integer({ min: 1, max: 3 }), word).map(([level, text]) => h(level, text));
  const { block } = fc.letrec<{ block: ProseMirrorJSON }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      line,
      headings,
      fc
        .array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
        .map((items) => list(...items)),
      fc
        .array(fc.array(fc.string({ maxLength: 5 }), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((rows) => table(...rows)),
    ),
  }));
  const text = fc.array(block, { maxLength: 8 }).map((blocks) => doc(...blocks));
  const json = (node: ProseMirrorJSON): string => canonicalJson(node as unknown as Json);

  test('[CM7] both texts can be read out of their comparison', () => {
    let differing = 0;
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = compareContent(before, after);
        expect(json(sideOf(compared, 'before'))).toBe(json(before));
        expect(json(sideOf(compared, 'after'))).toBe(json(after));
        expect(isEqual(compared)).toBe(json(before) === json(after));
        if (!isEqual(compared)) differing++;
      }),
      { numRuns: 300 },
    );
    expect(differing).toBeGreaterThan(100);
  });
});
