import type { Firm } from '@entente/protocol/api/people';
import type { DocumentId } from '@entente/protocol/ids';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { useAuthorship } from '../../api/use-authorship.ts';
import { showAuthorship } from '../../features/agreement/authorship-colours.ts';
import { drawWriters, type Authorship, type Colouring } from '../../features/history/authorship.ts';

/** Somebody new is on the record a moment after their first letter; asking at each letter would be too often. */
const ASK_MS = 2000;

const hasStranger = (ydoc: Y.Doc, { authors }: Authorship): boolean => {
  const known = new Set(authors.map(({ clientId }) => clientId));
  return [...ydoc.store.clients.keys()].some((clientId) => !known.has(clientId));
};

/** Calls `ask` a moment after somebody wrote of whom the server has said nothing yet. */
function useStrangers(ydoc: Y.Doc, authorship: Authorship | undefined, ask: () => void): void {
  useEffect(() => {
    if (!authorship) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (timer === undefined && hasStranger(ydoc, authorship)) timer = setTimeout(ask, ASK_MS);
    };
    look();
    ydoc.on('update', look);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', look);
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
  useStrangers(ydoc, isShown ? data : undefined, refetch as () => void);
  return { colouring, setColouring, authorship: data };
}
