import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import type { UserId } from '@entente/protocol/ids';
import { useEffect } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { countUnsent } from '../../sync/save-state.ts';
import { useLive, useOpenDocument } from '../../sync/use-open-document.ts';
import { warnBeforeLeaving } from '../../sync/warn-before-leaving.ts';
import { releaseDocument, type WatchedDocument } from '../left-documents.ts';

interface KeptOpenProps extends WatchedDocument {
  readonly userId: UserId;
  /** Whether its page is the one on the screen. */
  readonly isShown: boolean;
}

function Watch({ document, documentId, isShown }: KeptOpenProps & { document: OpenDocument }) {
  const isSafe = countUnsent(useLive(document.saveState)) === 0;
  useEffect(() => warnBeforeLeaving(document), [document]);
  useEffect(() => {
    if (isSafe && !isShown) releaseDocument(documentId);
  }, [isSafe, isShown, documentId]);
  return null;
}

/** Holds a document open, shows nothing, and asks before the browser leaves while something is unsent. */
export default function KeptOpen(props: KeptOpenProps) {
  const { documentId, userId, round } = props;
  const document = useOpenDocument({ documentId, userId, round, schemaVersion: AGREEMENT_SCHEMA_VERSION });
  return document ? <Watch {...props} document={document} /> : null;
}
