// @vitest-environment jsdom
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { agreementExtensions, AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { Place } from '@entente/documents/anchors/place';
import { threadId, type ThreadId, type ThreadSummary } from '@entente/protocol/api/threads';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Editor } from '@tiptap/react';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { showThreads, ThreadMarks } from '../../editor/thread-marks.ts';
import { blockAt, narrowToClause } from './use-clause-narrowing.ts';

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

const line = (text: string): ProseMirrorJSON => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const clause = (title: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: title }],
});

const written = [
  line('Between us.'),
  clause('Price'),
  line('Thirty days.'),
  clause('Vans'),
  line('At three.'),
];
const at = (words: string): number =>
  written
    .map((block) => block.content?.[0]?.text ?? '')
    .join('\n\n')
    .indexOf(words) + 1;

const id = (number: number): ThreadId =>
  threadId.parse(`0198f000-0000-7000-8000-${String(number).padStart(12, '0')}`);
const [inPrice, alsoInPrice, inVans, resolved] = [id(1), id(2), id(3), id(4)];

function open() {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent({ type: 'doc', content: written }, 1));
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [
      ...agreementExtensions,
      ThreadMarks,
      Collaboration.configure({ document: ydoc, field: AGREEMENT_ROOT }),
    ],
  });
  const passages = [
    { id: inPrice, from: at('Price'), to: at('Price') + 5 },
    { id: alsoInPrice, from: at('Thirty'), to: at('Thirty') + 6 },
    { id: inVans, from: at('At three'), to: at('At three') + 2 },
  ];
  const marks = passages.map((mark) => ({ ...mark, isOpen: true }));
  showThreads(editor.view, { marks, chosen: undefined, onOpen: () => undefined });
  const places = new Map<ThreadId, Place>(
    [...passages, { id: resolved, from: at('days'), to: at('days') + 4 }].map(({ id, from, to }) => [
      id,
      { kind: 'passage', text: { kind: 'agreement' }, from, to } as Place,
    ]),
  );
  return { text: { ydoc, editor }, places };
}

const heldBy = (narrowed: ReturnType<typeof narrowToClause>) =>
  [inPrice, alsoInPrice, inVans, resolved].filter((id) => narrowed?.holds({ id } as ThreadSummary));

test('[TD25] a clause has the threads that begin in it, open and resolved, and keeps them while text comes before it', () => {
  const { text, places } = open();
  const block = blockAt(text, at('Price') - 1);
  const narrow = () => narrowToClause(text, { block: block! }, places);
  expect(narrow()).toMatchObject({ name: '1 Price', asked: { block } });
  expect(heldBy(narrow())).toEqual([inPrice, alsoInPrice, resolved]);
  // The places are worked out when the text has come to rest; of what is open the view knows before.
  text.editor.commands.insertContentAt(0, '<h1>A clause before it</h1>');
  expect(narrow()).toMatchObject({ name: '2 Price' });
  expect(heldBy(narrow())).toEqual(expect.arrayContaining([inPrice, alsoInPrice]));
  expect(heldBy(narrow())).not.toContain(inVans);
});

test('[TD25] a clause that is gone narrows nothing', () => {
  const { text, places } = open();
  const block = blockAt(text, at('Vans') - 1)!;
  expect(heldBy(narrowToClause(text, { block }, places))).toEqual([inVans]);
  text.editor.commands.deleteRange({ from: at('Vans') - 1, to: text.editor.state.doc.content.size });
  expect(narrowToClause(text, { block }, places)).toBeUndefined();
});
