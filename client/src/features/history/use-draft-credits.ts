import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { AGREEMENT_ROOT, agreementSchema } from '@entente/documents/agreement/schema';
import { listRuns } from '@entente/documents/authorship/list-runs';
import type { CreditedPart } from '@entente/documents/compare/compared';
import type { DocumentId } from '@entente/protocol/ids';
import { useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import { useAuthorship } from '../../api/use-authorship.ts';
import { writtenParts } from '../../compare/written-parts.ts';

/** Somebody new is on the record a moment after their first letter; asking at each letter would be too often. */
const ASK_MS = 1500;

interface DraftCreditsOptions {
  readonly documentId: DocumentId;
  readonly ydoc: Y.Doc;
  /** The draft as it was read last; undefined when it has no part in what is shown. */
  readonly draft: ProseMirrorJSON | undefined;
  /** `[clientID, clock]`: what was on the record at the older text; undefined until it is known. */
  readonly known: readonly (readonly [number, number])[] | undefined;
}

/**
 * Who wrote what came into the draft: read out of the draft itself by the server's bindings, because the draft may be ahead
 * of what the server was asked about. Undefined without a draft, and until it is known.
 */
export function useDraftCredits({ documentId, ydoc, draft, known }: DraftCreditsOptions) {
  const { data, refetch } = useAuthorship(documentId, draft !== undefined);
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(() => void refetch(), ASK_MS);
    return () => clearTimeout(timer);
  }, [draft, refetch]);
  return useMemo((): CreditedPart[] | undefined => {
    if (draft === undefined || data === undefined || known === undefined) return undefined;
    const runs = listRuns(ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema);
    return writtenParts(runs, data, new Map(known));
  }, [ydoc, draft, data, known]);
}
