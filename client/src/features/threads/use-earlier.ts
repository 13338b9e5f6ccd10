import type { MessagePage, ThreadDetail } from '@entente/protocol/api/threads';
import { useState } from 'react';
import { readBefore } from '../../api/use-threads.ts';
import { showFailure } from '../../ui/show-failure.ts';

type Line = MessagePage['messages'][number] | MessagePage['acts'][number];

const byNumber = (a: Line, b: Line): number => a.number - b.number;

/** The lines of a thread, as far as they were read, and how to read those before them. */
export function useEarlier(thread: ThreadDetail) {
  const [pages, setPages] = useState<readonly MessagePage[]>([]);
  const first = pages[0] ?? thread;
  const lines = [...pages, thread].flatMap(({ messages, acts }) => [...messages, ...acts]);
  // The newest page moves on while people write, so that a line may come in two pages.
  const byPlace = new Map(lines.map((line) => [line.number, line]));
  const sorted = [...byPlace.values()].toSorted(byNumber);
  const smallest = sorted[0]?.number;
  const readMore = async (): Promise<void> => {
    if (smallest === undefined) return;
    try {
      const page = await readBefore(thread.documentId, thread.id, smallest);
      setPages((known) => [page, ...known]);
    } catch (error) {
      showFailure('The earlier messages could not be read.', error);
    }
  };
  return { lines: sorted, readEarlier: first.hasEarlier ? readMore : undefined };
}
