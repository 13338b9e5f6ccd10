/** Which words have threads, as they move with the text, and what of that is drawn. */
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { followChange, followSteps, type Followed } from './follow-change.ts';
import type { Stretch } from './text-in-sight.ts';

/** Some words that a thread is about, as ProseMirror positions. */
export interface ThreadMark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whether it counts as being talked about; not so for what is resolved, or only about to be begun. */
  readonly isOpen: boolean;
}

/** What is to be seen of threads in a text. */
export interface ShownThreads {
  readonly marks: readonly ThreadMark[];
  /** The thread that is open. */
  readonly chosen: string | undefined;
  /** Somebody pressed words that a thread is about. */
  readonly onOpen: (id: string) => void;
}

/** What a text shows of threads at this moment. */
export interface FollowedThreads extends ShownThreads {
  /** The marks as they were told. Those in `marks` have followed the text since. */
  readonly told: readonly ThreadMark[];
  /** Where marks are drawn: each costs something with every key, wherever it is. Undefined: everywhere. */
  readonly drawnIn: Stretch | undefined;
  readonly decorations: DecorationSet;
}

/** Where a long text draws marks before somebody has looked what is in sight. */
export const nowhere: Stretch = { from: 0, to: 0 };

/** A text without threads. */
export const noThreads: FollowedThreads = {
  marks: [],
  told: [],
  chosen: undefined,
  onOpen: () => undefined,
  drawnIn: undefined,
  decorations: DecorationSet.empty,
};

function draw(doc: Node, followed: Pick<FollowedThreads, 'marks' | 'chosen' | 'drawnIn'>): DecorationSet {
  const { marks, chosen, drawnIn = { from: 0, to: doc.content.size } } = followed;
  const decorations = marks.flatMap(({ id, from, to }) => {
    // The places may be of a moment that this view has not reached.
    if (from >= to || to > doc.content.size) return [];
    if (to < drawnIn.from || from > drawnIn.to) return [];
    const attributes = {
      class: 'thread-mark',
      'data-thread': id,
      ...(id === chosen && { 'data-chosen': 'true' }),
    };
    return [Decoration.inline(from, to, attributes)];
  });
  return DecorationSet.create(doc, decorations);
}

/** Draws the marks of another stretch of the text. */
export const drawIn = (doc: Node, followed: FollowedThreads, drawnIn: Stretch): FollowedThreads => ({
  ...followed,
  drawnIn,
  decorations: draw(doc, { ...followed, drawnIn }),
});

/** Whether all of them are where they belong: mostly, following the text has brought them there. */
function areThere({ chosen, marks }: FollowedThreads, shown: ShownThreads): boolean {
  if (chosen !== shown.chosen || marks.length !== shown.marks.length) return false;
  const followed = new Map(marks.map((mark) => [mark.id, mark]));
  return shown.marks.every(({ id, from, to, isOpen }) => {
    const known = followed.get(id);
    return known?.from === from && known.to === to && known.isOpen === isOpen;
  });
}

/** What a text shows once it was told what to show. */
export function showAnew(doc: Node, before: FollowedThreads, shown: ShownThreads): FollowedThreads {
  if (areThere(before, shown)) return { ...before, onOpen: shown.onOpen };
  const { drawnIn } = before;
  return { ...shown, told: shown.marks, drawnIn, decorations: draw(doc, { ...shown, drawnIn }) };
}

/**
 * Marks that have no words left are shown no more until they are told again. This runs with every key, so whatever stands
 * before or behind the change is moved without asking where to.
 */
function moveAll(marks: readonly ThreadMark[], { from, to, by, move }: Followed): ThreadMark[] {
  const moved: ThreadMark[] = [];
  for (const mark of marks) {
    if (mark.to < from) moved.push(mark);
    else if (mark.from > to)
      moved.push({ id: mark.id, from: mark.from + by, to: mark.to + by, isOpen: mark.isOpen });
    else {
      const [start, end] = [move(mark.from, 'start'), move(mark.to, 'end')];
      if (start < end) moved.push({ ...mark, from: start, to: end });
    }
  }
  return moved;
}

/** What a text shows after an edit. */
export function followEdit(tr: Transaction, before: FollowedThreads): FollowedThreads {
  const { drawnIn: drawn } = before;
  if (before.marks.length === 0) return { ...before, drawnIn: drawn && nowhere };
  const { mapping, doc } = tr;
  // Yjs replaces the whole document for a colleague's edit, in which what was mapped would be lost.
  const isTheirs = isChangeOrigin(tr);
  const change = isTheirs ? followChange(tr.before, doc) : followSteps(tr);
  const drawnIn = drawn && { from: change.move(drawn.from, 'end'), to: change.move(drawn.to, 'start') };
  const followed = { ...before, marks: moveAll(before.marks, change), drawnIn };
  return {
    ...followed,
    decorations: isTheirs ? draw(doc, followed) : before.decorations.map(mapping, doc),
  };
}
