import { readOutline } from '@entente/documents/agreement/read-outline';
import type { Editor } from '@tiptap/core';

/** One line of the outline panel. Where its heading stands is looked up when it is needed, since every keystroke moves it. */
export interface OutlineTitle {
  readonly number: string;
  readonly title: string;
  readonly level: number;
}

/** The clauses of the draft as the panel lists them. */
export function readTitles(editor: Editor): OutlineTitle[] {
  return readOutline(editor.state.doc).map(({ number, title, level }) => ({ number, title, level }));
}

/** The headings that the outline lists, as they stand on the page, in the same order. */
export function findHeadings(editor: Editor): HTMLElement[] {
  return [...editor.view.dom.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child.dataset['clause'] !== undefined,
  );
}

/** Puts the cursor at the end of a heading and brings it to the top of what is read. A reader without a cursor is only taken there. */
export function goToClause(editor: Editor, index: number): void {
  const entry = readOutline(editor.state.doc)[index];
  if (!entry) return;
  const end = entry.position + 1 + entry.title.length;
  if (editor.isEditable) editor.chain().setTextSelection(end).focus(null, { scrollIntoView: false }).run();
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  findHeadings(editor)[index]?.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
}
