import {
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableMinus,
  IconTableRow,
} from '@tabler/icons-react';
import type { EditorAction } from './editor-action.ts';

/** What can be done to the table that the cursor is in. */
export const tableActions: readonly EditorAction[] = [
  {
    label: 'Add a row above',
    icon: IconRowInsertTop,
    run: (editor) => editor.chain().focus().addRowBefore().run(),
  },
  {
    label: 'Add a row below',
    icon: IconRowInsertBottom,
    run: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    label: 'Add a column to the left',
    icon: IconColumnInsertLeft,
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
  },
  {
    label: 'Add a column to the right',
    icon: IconColumnInsertRight,
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    label: 'Header row',
    icon: IconTableRow,
    isActive: (editor) => editor.isActive('tableHeader'),
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  },
  {
    label: 'Delete the row',
    icon: IconRowRemove,
    run: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    label: 'Delete the column',
    icon: IconColumnRemove,
    run: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    label: 'Delete the table',
    icon: IconTableMinus,
    run: (editor) => editor.chain().focus().deleteTable().run(),
  },
];
