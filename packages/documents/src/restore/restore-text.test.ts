import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { encodeContent } from '../agreement/content-to-update.ts';
import { readContent } from '../agreement/read-content.ts';
import { AGREEMENT_ROOT } from '../agreement/schema.ts';
import { restoreEdit } from './origins.ts';
import { restoreText } from './restore-text.ts';
import { blocks, text } from './testing/content.ts';

function draftOf(content: ProseMirrorJSON): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent(content, 7));
  return ydoc;
}

const restore = (ydoc: Y.Doc, version: ProseMirrorJSON): void =>
  ydoc.transact(() => restoreText(ydoc, version, undefined), restoreEdit);

/** Brings two copies together, as the relay would. */
function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
}

const paragraph = (...words: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'paragraph', content: words });
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });

describe('restoring a whole text', () => {
  test('[RS1] whatever two texts say, the draft says the wanted one exactly, and undo brings it back equal', () => {
    fc.assert(
      fc.property(blocks, blocks, (from, to) => {
        const ydoc = draftOf(from);
        const undo = new Y.UndoManager(ydoc.getXmlFragment(AGREEMENT_ROOT), {
          trackedOrigins: new Set([restoreEdit]),
        });
        const before = readContent(ydoc);
        restore(ydoc, to);
        expect(readContent(ydoc)).toEqual(readContent(draftOf(to)));
        undo.undo();
        expect(readContent(ydoc)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  test('[RS2] an equal text makes no edit at all', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const ydoc = draftOf(content);
        let updates = 0;
        ydoc.on('update', () => updates++);
        restore(ydoc, readContent(ydoc));
        expect(updates).toBe(0);
      }),
    );
  });

  test('[RS3] what somebody types at the same moment in a block that is equal in both stays, in every interleaving', () => {
    fc.assert(
      fc.property(fc.tuple(blocks, blocks), fc.boolean(), fc.boolean(), ([from, to], isAbove, isFirst) => {
        const kept = paragraph(text('This one stays exactly as it is in both of them'));
        const withKept = ({ content = [] }: ProseMirrorJSON) =>
          isAbove ? doc(kept, ...content) : doc(...content, kept);
        const ydoc = draftOf(withKept(from));
        const colleague = new Y.Doc();
        exchange(ydoc, colleague);
        const root = colleague.getXmlFragment(AGREEMENT_ROOT);
        const line = root.get(isAbove ? 0 : root.length - 1);
        const words = line instanceof Y.XmlElement ? line.get(0) : undefined;
        if (!(words instanceof Y.XmlText)) throw new TypeError('no text');
        if (isFirst) words.insert(0, 'Indeed: ');
        restore(ydoc, withKept(to));
        if (!isFirst) words.insert(words.length, ', we say');
        exchange(ydoc, colleague);
        const said = JSON.stringify(readContent(ydoc));
        expect(said).toContain(isFirst ? 'Indeed: This one stays' : 'both of them, we say');
        expect(JSON.stringify(readContent(colleague))).toBe(said);
      }),
      { numRuns: 80 },
    );
  });

  test('[RS4] a content that does not fit the schema writes nothing', () => {
    const ydoc = draftOf(doc(paragraph(text('Ours.'))));
    const before = readContent(ydoc);
    expect(() => restore(ydoc, doc({ type: 'hologram' }))).toThrow(RangeError);
    expect(() => restore(ydoc, doc({ type: 'text', text: 'loose' }))).toThrow(RangeError);
    expect(readContent(ydoc)).toEqual(before);
  });

  test('[RS4] a version of when nothing was written leaves one empty paragraph, and no edit where nothing is', () => {
    const ydoc = draftOf(doc(paragraph(text('Ours.'))));
    restore(ydoc, doc());
    expect(readContent(ydoc).content).toEqual([{ type: 'paragraph' }]);
    const empty = new Y.Doc();
    restore(empty, { type: 'doc' });
    expect(empty.store.clients.size).toBe(0);
  });
});
