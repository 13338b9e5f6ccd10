import type { DocumentId } from '@entente/protocol/ids';
import { useEffect, useState } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useOpenDocument } from '../../sync/use-open-document.ts';
import { watchDocument } from '../left-documents.ts';
import { useAlliancePage } from '../use-alliance-page.ts';

/** A document that a page shows. */
export interface ShownDocument {
  /** Undefined on the first render. */
  readonly open: OpenDocument | undefined;
  /** Raised when the local copy was thrown away: the key of what stands on `open`. */
  readonly round: number;
  /** Throws the local copy away and opens the document again. */
  readonly discard: () => Promise<void>;
}

/** Opens a document for a page; once the page is left it stays connected until everything is saved. */
export function useWatchedDocument(documentId: DocumentId, schemaVersion: number): ShownDocument {
  const { me } = useAlliancePage();
  const [round, setRound] = useState(0);
  const open = useOpenDocument({ documentId, userId: me.user.id, schemaVersion, round });
  useEffect(() => watchDocument({ documentId, round, schemaVersion }), [documentId, round, schemaVersion]);
  const discard = async (): Promise<void> => {
    await open?.discardLocal();
    setRound(round + 1);
  };
  return { open, round, discard };
}
