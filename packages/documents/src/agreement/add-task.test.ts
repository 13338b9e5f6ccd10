import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { bold, heading, paragraph } from '../templates/build.ts';
import { addTask, taskAdded } from './add-task.ts';
import type { ProseMirrorJSON } from './content-json.ts';
import { encodeContent } from './content-to-update.ts';
import { blockIndexOf, followClauses, readClauses, readTask } from './read-clauses.ts';
import { readContent } from './read-content.ts';
import { AGREEMENT_ROOT } from './schema.ts';

const text = (...content: ProseMirrorJSON[]): Y.Doc => {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent({ type: 'doc', content }, 7));
  return ydoc;
};
const clauses = () =>
  text(
    heading(1, 'Scope'),
    paragraph('What we do.'),
    paragraph(),
    heading(2, 'Price'),
    paragraph(bold('Half'), ' each.'),
  );
const blocks = (ydoc: Y.Doc) =>
  (readContent(ydoc).content ?? []).map(({ type, content = [] }) => `${type} ${content.length}`);
const task = [{ words: 'Call the client' }, { words: 'the message', href: 'https://entente.example/a' }];

describe('[AG12] a task from outside the editor', () => {
  it('stands at the end of the clause around the place, before its sub-clauses, as the schema has it', () => {
    const ydoc = clauses();
    const id = addTask(ydoc, { at: 9, words: task });
    expect(blocks(ydoc)).toEqual([
      'heading 1',
      'paragraph 1',
      'taskList 1',
      'paragraph 0',
      'heading 1',
      'paragraph 2',
    ]);
    expect(readContent(ydoc).content?.[2]?.content?.[0]).toMatchObject({
      type: 'taskItem',
      attrs: { checked: false },
      content: [
        {
          content: [
            { text: 'Call the client' },
            { text: 'the message', marks: [{ type: 'link', attrs: { href: 'https://entente.example/a' } }] },
          ],
        },
      ],
    });
    expect(readTask(ydoc, id)).toBe('Call the clientthe message');
    expect(blockIndexOf(ydoc, id)).toBe(2);
  });

  it('joins the tasks that stand there; without a place it stands at the end', () => {
    const ydoc = clauses();
    addTask(ydoc, { at: undefined, words: task });
    addTask(ydoc, { at: 1_000_000, words: task });
    expect(blocks(ydoc).at(-1)).toBe('taskList 2');
    const empty = new Y.Doc();
    addTask(empty, { at: undefined, words: task });
    expect(blocks(empty)).toEqual(['taskList 1']);
  });

  it('is one act of undo, and the task that is gone is said to be gone', () => {
    const ydoc = clauses();
    const undo = new Y.UndoManager(ydoc.getXmlFragment(AGREEMENT_ROOT), {
      trackedOrigins: new Set([taskAdded]),
    });
    const before = JSON.stringify(readContent(ydoc));
    const id = addTask(ydoc, { at: 9, words: task });
    undo.undo();
    expect(JSON.stringify(readContent(ydoc))).toBe(before);
    expect([readTask(ydoc, id), blockIndexOf(ydoc, id)]).toEqual([undefined, undefined]);
  });
});

describe('[AG13] clauses by their names', () => {
  it('keep their id, and the list its identity until one is called something else', () => {
    const ydoc = clauses();
    const [scope, price] = readClauses(ydoc);
    expect([scope, price]).toMatchObject([
      { number: '1', title: 'Scope' },
      { number: '1.1', title: 'Price' },
    ]);
    const followed = followClauses(ydoc);
    const before = followed.read();
    addTask(ydoc, { at: undefined, words: task });
    expect(followed.read()).toBe(before);
    ydoc.getXmlFragment(AGREEMENT_ROOT).delete(0, 1);
    expect(followed.read()).toEqual([{ ...price, number: '1' }]);
    followed.close();
  });
});
