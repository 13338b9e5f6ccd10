// @vitest-environment jsdom
import { agreementExtensions } from '@entente/documents/agreement/schema';
import { Editor } from '@tiptap/core';
import { afterEach, expect, test, vi } from 'vitest';
import {
  areThreadsShownAnew,
  elementOfThread,
  openThread,
  showThreads,
  threadMarksIn,
  ThreadMarks,
} from './thread-marks.ts';
import type { ThreadMark } from './follow-marks.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.destroy();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

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

/** Pixels that every paragraph is high, as many of them as the window shows, and how far the page is scrolled. */
const HEIGHT = 20;
const SHOWN = 10;
let scrolled = 0;

const rectOf = (element: Element): DOMRect => {
  const at = [...(element.parentElement?.children ?? [])].indexOf(element);
  return new DOMRect(0, at * HEIGHT - scrolled, 600, HEIGHT);
};

function openLong(paragraphs: number): Editor {
  vi.stubGlobal('innerHeight', SHOWN * HEIGHT);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function measured(this: Element) {
    return rectOf(this);
  });
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [...agreementExtensions, ThreadMarks.configure({ isLong: true })],
    content: '<p>Words</p>'.repeat(paragraphs),
  });
  return editor;
}

const drawn = ({ view }: Editor): number[] =>
  [...view.dom.querySelectorAll('.thread-mark')].map((mark) => Number(mark.getAttribute('data-thread')));

test('[TD2] of a long text the marks in sight and near are drawn, and others as it is scrolled; all follow edits', async () => {
  const long = openLong(200);
  const { view } = long;
  const every = Array.from({ length: 200 }, (_, at) => ({
    id: String(at),
    from: at * 7 + 1,
    to: at * 7 + 6,
    isOpen: true,
  }));
  showThreads(view, { marks: every, chosen: undefined, onOpen: () => undefined });
  await vi.waitFor(() => expect(drawn(long)).toContain(0), { timeout: 20_000 });
  expect(Math.max(...drawn(long))).toBeLessThan(SHOWN * 5);
  view.dispatch(view.state.tr.insertText('More ', 1));
  expect(threadMarksIn(view.state).at(-1)).toMatchObject({ from: 199 * 7 + 6, to: 199 * 7 + 11 });
  expect(elementOfThread(view, '150')).toBe(view.dom.children[150]);
  scrolled = 150 * HEIGHT;
  document.dispatchEvent(new Event('scroll'));
  await vi.waitFor(() => expect(drawn(long)).toContain(155), { timeout: 20_000 });
  expect(drawn(long)).not.toContain(0);
  expect(drawn(long).length).toBeLessThan(SHOWN * 9);
});
