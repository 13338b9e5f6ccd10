import type { Firm } from '@entente/protocol/api/people';
import type { DocumentId } from '@entente/protocol/ids';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { useAuthorship } from '../../api/use-authorship.ts';
import { showAuthorship } from '../../features/agreement/authorship-colours.ts';
import { drawWriters, type Authorship, type Colouring } from '../../compare/authorship.ts';

/** An edit is on the record a moment after it was made; asking at each letter would be too often. */
const ASK_MS = 2000;

const hasStranger = (ydoc: Y.Doc, { authors }: Authorship): boolean => {
  const known = new Set(authors.map(({ clientId }) => clientId));
  return [...ydoc.store.clients.keys()].some((clientId) => !known.has(clientId));
};

/** What moves words deletes them and puts them in again: only the server can tell that from writing. */
const mayMove = ({ deleteSet, beforeState, afterState }: Y.Transaction): boolean =>
  deleteSet.clients.size > 0 &&
  [...afterState].some(([clientId, clock]) => clock > (beforeState.get(clientId) ?? 0));

/** Calls `ask` a moment after somebody moved words, or wrote of whom the server has said nothing yet. */
function useNews(ydoc: Y.Doc, authorship: Authorship | undefined, ask: () => void): void {
  useEffect(() => {
    if (!authorship) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askSoon = (): void => {
      timer = undefined;
      ask();
    };
    const look = (transaction?: Y.Transaction): void => {
      if (timer !== undefined) return;
      if (hasStranger(ydoc, authorship) || (transaction !== undefined && mayMove(transaction)))
        timer = setTimeout(askSoon, ASK_MS);
    };
    look();
    ydoc.on('afterTransaction', look);
    return () => {
      clearTimeout(timer);
      ydoc.off('afterTransaction', look);
    };
  }, [ydoc, authorship, ask]);
}

interface ColouringOptions {
  readonly documentId: DocumentId;
  readonly ydoc: Y.Doc;
  readonly editor: Editor | null;
  readonly firms: readonly Firm[];
}

/** Who wrote what in the draft: off, by firm or by person. */
export function useColouring({ documentId, ydoc, editor, firms }: ColouringOptions) {
  const [colouring, setColouring] = useState<Colouring>('off');
  const isShown = colouring !== 'off';
  const { data, refetch } = useAuthorship(documentId, isShown);
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const draw = colouring !== 'off' && data ? drawWriters(data, firms, colouring) : undefined;
    showAuthorship(editor.view, draw);
  }, [editor, colouring, data, firms]);
  useNews(ydoc, isShown ? data : undefined, refetch as () => void);
  return { colouring, setColouring, authorship: data };
}
