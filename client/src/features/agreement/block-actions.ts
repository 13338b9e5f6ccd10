import {
  IconBlockquote,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconSeparator,
  IconTable,
} from '@tabler/icons-react';
import type { EditorAction } from './editor-action.ts';

/** The kinds of lists. */
export const listActions: readonly EditorAction[] = [
  {
    label: 'Bullet list',
    icon: IconList,
    keys: 'Mod-Shift-8',
    isActive: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    icon: IconListNumbers,
    keys: 'Mod-Shift-7',
    isActive: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Task list',
    icon: IconListCheck,
    keys: 'Mod-Shift-9',
    isActive: (editor) => editor.isActive('taskList'),
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
];

/** What can be put between paragraphs; offered outside tables. */
export const insertActions: readonly EditorAction[] = [
  {
    label: 'Insert a table',
    icon: IconTable,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    label: 'Quote',
    icon: IconBlockquote,
    keys: 'Mod-Shift-B',
    isActive: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    label: 'Insert a divider',
    icon: IconSeparator,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
];
