import { richExtensions } from '@entente/documents/entries/rich-schema';
import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extensions';
import type * as Y from 'yjs';
import { FreshCaret } from '../editor/fresh-caret.ts';
import { KeptCaret } from '../editor/kept-caret.ts';
import { PasteLink } from '../editor/paste-link.ts';
import { ReadOnlyClicks } from '../editor/read-only-clicks.ts';
import { ReadOnlyGuard } from '../editor/read-only-guard.ts';
import { RemoteCarets } from '../editor/remote-carets.ts';
import { ThreadMarks } from '../editor/thread-marks.ts';
import { SharedEmptyText } from '../editor/shared-empty-text.ts';
import type { OpenDocument } from '../sync/open-document.ts';
import { entryUndoOf, lendUndo } from './entry-undo.ts';

interface RichOptions {
  readonly open: OpenDocument;
  readonly doc: Y.XmlElement;
  readonly placeholder: string;
}

/** The schema of rich texts with everything that makes it an editor on one of them, in the history of the whole document. */
export function createRichEditorExtensions({ open, doc, placeholder }: RichOptions): Extensions {
  return [
    ...richExtensions,
    Collaboration.configure({
      fragment: doc,
      yUndoOptions: { undoManager: lendUndo(entryUndoOf(open.ydoc)) },
    }),
    FreshCaret.configure({ beforeContent: open.beforeContent }),
    KeptCaret.configure({ ydoc: open.ydoc }),
    SharedEmptyText.configure({ root: doc }),
    RemoteCarets.configure({ awareness: open.awareness }),
    ThreadMarks,
    ReadOnlyGuard,
    ReadOnlyClicks,
    PasteLink,
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
  ];
}
