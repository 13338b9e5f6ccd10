import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Compared } from '@entente/documents/compare/compared';
import type { Firm } from '@entente/protocol/api/people';
import type { DocumentId } from '@entente/protocol/ids';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import type { ChangedBetween } from '../../api/use-changes.ts';
import { writersOf } from '../../compare/authorship.ts';
import { creditsOf } from '../../compare/credits-of.ts';
import { useChangeCredits } from './use-change-credits.ts';
import { useCompared } from './use-compared.ts';
import { useLiveChanges } from '../../compare/use-live-changes.ts';
import { useDraftCredits } from './use-draft-credits.ts';

/** The older and the newer of two texts. */
export interface TextPair {
  readonly before: ProseMirrorJSON;
  readonly after: ProseMirrorJSON;
  readonly between: ChangedBetween;
}

interface ComparisonOptions {
  readonly documentId: DocumentId;
  readonly ydoc: Y.Doc;
  /** Undefined while nothing is compared. */
  readonly pair: TextPair | undefined;
  readonly firms: readonly Firm[];
}

interface Comparison {
  /** With who made each change, as far as it is known; undefined until it is there. */
  readonly compared: readonly Compared[] | undefined;
  /** Whoever changed something. */
  readonly writers: ReturnType<typeof writersOf>;
}

/** Compares two texts and says of each change who made it. The comparison does not wait for the names. */
export function useComparison({ documentId, ydoc, pair, firms }: ComparisonOptions): Comparison {
  const draft = pair?.between.to === 'head' ? pair.after : undefined;
  const changes = useLiveChanges(documentId, pair?.between, draft);
  const added = useDraftCredits({ documentId, ydoc, draft, known: changes?.known });
  const plain = useCompared(pair?.before, pair?.after);
  const compared = useChangeCredits(plain, changes, draft === undefined ? undefined : (added ?? nothing));
  const writers = useMemo(() => {
    const { removed, added: came } = creditsOf(changes, '');
    return writersOf({ authors: [...removed, ...came, ...(added ?? nothing)].map(({ by }) => by) }, firms);
  }, [changes, added, firms]);
  return { compared, writers };
}

const nothing: never[] = [];
