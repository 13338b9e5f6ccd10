import { blockIndexOf } from '@entente/documents/agreement/read-clauses';
import { entryId } from '@entente/documents/entries/entry-id';
import { useSearch } from '@tanstack/react-router';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type * as Y from 'yjs';

interface ShownText {
  readonly ydoc: Y.Doc;
  /** Null until the text is drawn. */
  readonly editor: Editor | null;
}

/** Shows the clause or task that the address names, once for each address; one that is gone shows the text as it is. */
export function useBlock({ ydoc, editor }: ShownText): void {
  const { block }: { block?: string | undefined } = useSearch({ strict: false });
  useEffect(() => {
    const id = entryId.safeParse(block).data;
    if (id === undefined || editor === null || editor.isDestroyed) return;
    // A frame later the text has its height.
    const frame = requestAnimationFrame(() => {
      const at = blockIndexOf(ydoc, id);
      if (at === undefined) return;
      editor.view.dom.children[at]?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [block, ydoc, editor]);
}
