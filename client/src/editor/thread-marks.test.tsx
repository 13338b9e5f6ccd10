// @vitest-environment jsdom
import { agreementExtensions } from '@entente/documents/agreement/schema';
import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import {
  areThreadsShownAnew,
  openThread,
  showThreads,
  threadMarksIn,
  ThreadMarks,
  type ThreadMark,
} from './thread-marks.ts';

let editor: Editor | undefined;
afterEach(() => editor?.destroy());

function open(): Editor {
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [...agreementExtensions, ThreadMarks],
    content: '<p>We deliver the parcels.</p><p>Harbor pays the invoice.</p>',
  });
  return editor;
}

const marks = (by: number): ThreadMark[] => [
  { id: 'one', from: 4 + by, to: 11 + by, isOpen: true },
  { id: 'other', from: 33 + by, to: 37 + by, isOpen: true },
];

test('[TD2] marks that have followed the text to where they belong are not drawn again; others are', () => {
  const { view } = open();
  const opened: string[] = [];
  const show = (list: readonly ThreadMark[], reader: string, chosen?: string): boolean => {
    const before = view.state;
    showThreads(view, { marks: list, chosen, onOpen: (id) => void opened.push(`${reader} ${id}`) });
    return areThreadsShownAnew(before, view.state);
  };
  expect(show(marks(0), 'first')).toBe(true);
  view.dispatch(view.state.tr.insertText('Today ', 1));
  expect(threadMarksIn(view.state)).toEqual(marks(6));
  expect(show(marks(6), 'second')).toBe(false);
  openThread(view.state, 'one');
  expect(opened).toEqual(['second one']);
  expect(show(marks(6), 'second', 'one')).toBe(true);
  expect(show(marks(5), 'second', 'one')).toBe(true);
  expect(threadMarksIn(view.state)).toEqual(marks(5));
  expect(show(marks(5).slice(1), 'second', 'one')).toBe(true);
});
