import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { leaveFormats } from './leave-formats.ts';

/** Two copies of a text in which both make the same words bold at the same moment; what the second writes by reading. */
function readAfterBoth(prepare: (ydoc: Y.Doc) => void): number {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.getText('t').insert(0, 'We deliver on time.');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  prepare(other);
  for (const ydoc of [one, other]) ydoc.getText('t').format(0, 2, { bold: {} });
  let edits = 0;
  other.on('afterTransaction', ({ local, deleteSet }: Y.Transaction) => {
    if (local && deleteSet.clients.size > 0) edits++;
  });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(other.getText('t').toDelta()).toEqual([
    { insert: 'We', attributes: { bold: {} } },
    { insert: ' deliver on time.' },
  ]);
  return edits;
}

test('[YD1] a copy that takes in what others formatted writes nothing by itself', () => {
  expect(readAfterBoth(() => undefined)).toBe(1);
  expect(readAfterBoth(leaveFormats)).toBe(0);
});
