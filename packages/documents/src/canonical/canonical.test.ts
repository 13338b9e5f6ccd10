import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { EntryId } from '../entries/entry-id.ts';
import { addDecisions } from '../log/write-log.ts';
import { addRisks, setRiskValues } from '../register/write-register.ts';
import { addView } from '../register/write-lists.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { contentOf } from './content-of.ts';
import { hashContent } from './content-hash.ts';

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

describe('canonical content', () => {
  test('[CN1] sorts keys at every depth, leaves out what is undefined, and reads back', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'ä"' }], e: undefined })).toBe(
      '{"a":[{"c":"ä\\"","d":null}],"b":1}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  test('[CN2] a number or a string that JSON cannot hold is refused', () => {
    expect(() => canonicalJson(NaN)).toThrow(RangeError);
    expect(() => canonicalJson('\uD800')).toThrow(RangeError);
  });

  test('[CN3] two copies of a register have the same content and hash, whatever the way they came to it', async () => {
    const ydoc = new Y.Doc();
    const [id] = addRisks(ydoc, [{ title: 'a', description: 'One.\nTwo.' }, { title: 'b' }]) as [EntryId];
    const copy = copyOf(ydoc);
    setRiskValues(ydoc, id, { impact: 2 });
    setRiskValues(ydoc, id, { impact: 4 });
    setRiskValues(copy, id, { impact: 4 });
    const [one, other] = [contentOf('register', ydoc), contentOf('register', copy)];
    expect(canonicalJson(other)).toBe(canonicalJson(one));
    const hash = await hashContent({ kind: 'register', schemaVersion: 1, content: one });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    addView(copy, 'Ours', '{}');
    expect(
      await hashContent({ kind: 'register', schemaVersion: 1, content: contentOf('register', copy) }),
    ).toBe(hash);
    setRiskValues(copy, id, { impact: 5 });
    expect(
      await hashContent({ kind: 'register', schemaVersion: 1, content: contentOf('register', copy) }),
    ).not.toBe(hash);
  });

  test('[CN4] a log has its options, criteria and tags in its content', () => {
    const ydoc = new Y.Doc();
    addDecisions(ydoc, [
      {
        title: 'a',
        criteria: [{ name: 'Cost' }],
        options: [{ name: 'x', pros: 'Good', points: [3] }],
        tags: ['t'],
      },
    ]);
    expect(contentOf('log', ydoc)).toMatchObject({
      entries: [
        { title: 'a', options: [{ name: 'x' }], criteria: [{ name: 'Cost', weight: 3 }], tags: ['t'] },
      ],
    });
    expect(canonicalJson(contentOf('log', ydoc))).toContain('"text":"Good"');
  });
});
