import { agreementExtensions, AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { Editor, Extensions } from '@tiptap/core';
import { BubbleMenu } from '@tiptap/extension-bubble-menu';
import { Collaboration } from '@tiptap/extension-collaboration';
import { taskAdded } from '@entente/documents/agreement/add-task';
import { restoreEdit } from '@entente/documents/restore/origins';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import type { Node } from '@tiptap/pm/model';
import type { OpenDocument } from '../../sync/open-document.ts';
import { AuthorshipColours } from './authorship-colours.ts';
import type { BubbleState } from './bubble-state.ts';
import { shouldShowBubble } from './bubble-state.ts';
import { ClauseNumbers } from './clause-numbers.ts';
import { FreshCaret } from '../../editor/fresh-caret.ts';
import { KeptCaret } from '../../editor/kept-caret.ts';
import { LinkKeys } from './link-keys.ts';
import { ReadOnlyClicks } from '../../editor/read-only-clicks.ts';
import { ReadOnlyGuard } from '../../editor/read-only-guard.ts';
import { RemoteCarets } from '../../editor/remote-carets.ts';
import { ThreadMarks } from '../../editor/thread-marks.ts';
import { SharedEmptyText } from '../../editor/shared-empty-text.ts';
import type { SuggestionMenu } from '../../editor/suggestion-menu.ts';
import type { SlashItem } from './slash-items.ts';
import { SlashMenu } from './slash-menu.ts';
import { ToolbarKeys } from './toolbar-keys.ts';
import { WideTables } from './wide-tables.ts';

/** What the editor and React share: the places where menus are drawn, and what they show. */
export interface EditorMenus {
  readonly bubble: BubbleState;
  readonly slash: SuggestionMenu<SlashItem>;
}

function describeEmpty({ editor, node }: { editor: Editor; node: Node }): string {
  if (node.type.name === 'heading') return 'Name this clause';
  if (editor.isEmpty) return 'Begin our agreement. Press / for headings, lists and tables.';
  return node.type.name === 'paragraph' ? 'Press / for headings, lists and tables' : '';
}

/**
 * The agreement's schema with everything that makes it an editor on this document.
 * There is no history but the collaboration's: it undoes our own edits alone.
 */
export function createEditorExtensions(document: OpenDocument, menus: EditorMenus): Extensions {
  return [
    ...agreementExtensions,
    Collaboration.configure({
      document: document.ydoc,
      field: AGREEMENT_ROOT,
      yUndoOptions: { trackedOrigins: [restoreEdit, taskAdded] },
    }),
    FreshCaret.configure({ beforeContent: document.beforeContent }),
    KeptCaret.configure({ ydoc: document.ydoc }),
    SharedEmptyText.configure({ root: document.ydoc.getXmlFragment(AGREEMENT_ROOT) }),
    RemoteCarets.configure({ awareness: document.awareness }),
    ReadOnlyGuard,
    ReadOnlyClicks,
    ClauseNumbers,
    AuthorshipColours.configure({ ydoc: document.ydoc }),
    ThreadMarks.configure({ isLong: true }),
    WideTables,
    ToolbarKeys,
    LinkKeys.configure({ bubble: menus.bubble }),
    SlashMenu.configure({ menu: menus.slash }),
    // Registered with the editor, not by its React component: adding a plugin later starts all others again.
    BubbleMenu.configure({
      element: menus.bubble.element,
      updateDelay: 120,
      shouldShow: ({ editor }) => shouldShowBubble(editor, menus.bubble),
      options: { placement: 'top', offset: 8, flip: { padding: 120 }, shift: { padding: 8 } },
    }),
    Placeholder.configure({ placeholder: describeEmpty }),
    Dropcursor.configure({ class: 'agreement-dropcursor', color: false, width: 2 }),
    Gapcursor,
  ];
}
