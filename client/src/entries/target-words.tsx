import { readClauses, readTask } from '@entente/documents/agreement/read-clauses';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { LinkTarget } from '@entente/documents/entries/entry-links';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type * as Y from 'yjs';
import {
  describeAgreement,
  describeClause,
  describeEntry,
  describeTask,
  type LinkWords,
} from './describe-link.ts';
import { EntriesOf } from './entries-of.tsx';
import type { EntryWorld } from './entry-world.ts';

/** Words of what can be linked; undefined while they are read, `lost` for what is not here. */
type Found = LinkWords | 'lost' | undefined;

interface TargetWordsProps {
  readonly world: EntryWorld;
  readonly target: LinkTarget;
  /** Those of the alliance; undefined while they are read. */
  readonly documents: readonly DocumentSummary[] | undefined;
  readonly children: (words: Found) => ReactNode;
}

function wordsOfPlace(ydoc: Y.Doc, documentId: LinkTarget['documentId'], id: EntryId): LinkWords | 'lost' {
  const clause = readClauses(ydoc).find((one) => one.id === id);
  if (clause) return describeClause({ id: documentId }, clause);
  const task = readTask(ydoc, id);
  return task === undefined ? 'lost' : describeTask({ documentId, entryId: id }, task);
}

/** A clause or task of the agreement that the page shows. */
function PlaceHere({
  world,
  id,
  children,
}: { world: EntryWorld; id: EntryId } & Pick<TargetWordsProps, 'children'>) {
  const { documentId, open } = world;
  const { ydoc } = open;
  const follow = useCallback(
    (listener: () => void) => {
      ydoc.on('update', listener);
      return () => ydoc.off('update', listener);
    },
    [ydoc],
  );
  // As text, so that an edit elsewhere is nothing new.
  const words = useSyncExternalStore(follow, () => JSON.stringify(wordsOfPlace(ydoc, documentId, id)));
  return children(JSON.parse(words) as LinkWords | 'lost');
}

/** What an agreement, a place in one, or an entry is called at this moment. Of other agreements only their title is known. */
export function TargetWords({ world, target, documents, children }: TargetWordsProps) {
  if (!documents) return children(undefined);
  const document = documents.find(({ id }) => id === target.documentId);
  if (!document) return children('lost');
  const { id, kind } = document;
  const { entryId } = target;
  if (kind === 'agreement') {
    if (entryId === undefined || id !== world.documentId)
      return children({ ...describeAgreement(document), target });
    return (
      <PlaceHere world={world} id={entryId}>
        {children}
      </PlaceHere>
    );
  }
  return (
    <EntriesOf document={{ id, kind }} world={world}>
      {(entries) => {
        const entry = entries?.find((one) => one.id === entryId);
        if (entry) return children(describeEntry(document, entry));
        return children(entries && entries.length > 0 ? 'lost' : undefined);
      }}
    </EntriesOf>
  );
}
