import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { countDeleted, isLargeDeletion, LEAST_CHARACTERS, MANY_CHARACTERS } from './large-deletion.ts';

/** A document with a text of so many characters, and what a change to it would send. */
function withText(characters: number) {
  const ydoc = new Y.Doc();
  const text = new Y.XmlText();
  ydoc.getXmlFragment('content').insert(0, [text]);
  text.insert(0, 'x'.repeat(characters));
  return { ydoc, text };
}

function updateOf(ydoc: Y.Doc, change: (copy: Y.XmlText) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => change(copy.getXmlFragment('content').get(0) as Y.XmlText));
  return Y.encodeStateAsUpdate(copy, before);
}

describe('[VR13] a large deletion', () => {
  test.each([
    [1000, 200, true],
    [1000, 199, false],
    [1001, 200, false],
    [150, 150, false],
    [200, 200, true],
    [100_000, MANY_CHARACTERS, true],
    [100_000, MANY_CHARACTERS - 1, false],
  ])('of %i characters, %i deleted at once: %s', (all, deleted, isLarge) => {
    const { ydoc } = withText(all);
    expect(
      isLargeDeletion(
        ydoc,
        updateOf(ydoc, (text) => text.delete(0, deleted)),
      ),
    ).toBe(isLarge);
  });

  test('what was deleted before, and what the update itself brought, does not count', () => {
    const { ydoc, text } = withText(1000);
    text.delete(0, 900);
    const again = updateOf(ydoc, (copy) => copy.delete(0, 10));
    expect(countDeleted(again)).toBeGreaterThanOrEqual(910);
    expect(isLargeDeletion(ydoc, again)).toBe(false);
    const thrownAway = updateOf(ydoc, (copy) => {
      copy.insert(0, 'y'.repeat(900));
      copy.delete(0, 900);
    });
    expect(isLargeDeletion(ydoc, thrownAway)).toBe(false);
  });

  test('a paragraph that goes takes its text with it; a format takes none', () => {
    const { ydoc } = withText(500);
    const gone = updateOf(ydoc, (copy) => copy.doc?.getXmlFragment('content').delete(0, 1));
    expect(isLargeDeletion(ydoc, gone)).toBe(true);
    expect(
      isLargeDeletion(
        ydoc,
        updateOf(ydoc, (copy) => copy.format(0, 500, { bold: {} })),
      ),
    ).toBe(false);
  });

  test('runs that overlap are walked and counted once', () => {
    const { ydoc } = withText(900);
    const runs = [
      [1, 150],
      [101, 90],
      [1, 199],
    ] as const;
    const update = encoding.encode((encoder) => {
      for (const number of [0, 1, ydoc.clientID, runs.length, ...runs.flat()])
        encoding.writeVarUint(encoder, number);
    });
    expect(countDeleted(update)).toBe(199);
    expect(isLargeDeletion(ydoc, update)).toBe(false);
  });

  test('what counts less than the least by its clocks is never large', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 6 }), (cuts) => {
        const { ydoc } = withText(1000);
        const update = updateOf(ydoc, (copy) => {
          for (const [at, length] of cuts) {
            const from = Math.min(at, copy.length);
            copy.delete(from, Math.min(length, copy.length - from));
          }
        });
        if (countDeleted(update) < LEAST_CHARACTERS) expect(isLargeDeletion(ydoc, update)).toBe(false);
      }),
    );
  });
});
