import type { UserId } from '@entente/protocol/ids';
import { useEffect } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { countUnsent } from '../../sync/save-state.ts';
import { useLive, useOpenDocument } from '../../sync/use-open-document.ts';
import { warnBeforeLeaving } from '../../sync/warn-before-leaving.ts';
import { releaseDocument, type KeptDocument } from '../left-documents.ts';

interface KeptOpenProps extends KeptDocument {
  readonly userId: UserId;
}

function Watch({ document, documentId, shown }: KeptOpenProps & { document: OpenDocument }) {
  const isSafe = countUnsent(useLive(document.saveState)) === 0;
  useEffect(() => warnBeforeLeaving(document), [document]);
  useEffect(() => {
    if (isSafe && shown === 0) releaseDocument(documentId);
  }, [isSafe, shown, documentId]);
  return null;
}

/** Holds a document open, shows nothing, and asks before the browser leaves while something is unsent. */
export default function KeptOpen(props: KeptOpenProps) {
  const { documentId, userId, round, schemaVersion } = props;
  const document = useOpenDocument({ documentId, userId, round, schemaVersion });
  return document ? <Watch {...props} document={document} /> : null;
}
