import type { EntryId } from '@entente/documents/entries/entry-id';
import { useState } from 'react';
import { showFailure } from '../../ui/show-failure.ts';

/** A noun for one and for several. */
export interface Words {
  readonly one: string;
  readonly many: string;
}

/** `1 risk`, `48 risks` */
export const countOf = (count: number, { one, many }: Words): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** Entries under way into the document. */
export interface Adding {
  /** How many are added so far; undefined while nothing is being added. */
  readonly added: number | undefined;
  readonly run: (add: (onProgress: (added: number) => void) => Promise<EntryId[]>) => void;
}

/** Adds entries. Who shows the import says how many were added. */
export function useAdding(words: Words, onDone: (ids: readonly EntryId[]) => void): Adding {
  const [added, setAdded] = useState<number>();
  const run: Adding['run'] = (add) => {
    setAdded(0);
    add(setAdded)
      .then(onDone)
      .catch((error: unknown) => showFailure(`Not all ${words.many} were added.`, error))
      .finally(() => setAdded(undefined));
  };
  return { added, run };
}
