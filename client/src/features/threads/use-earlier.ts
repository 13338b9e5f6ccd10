import type { ThreadDetail } from '@entente/protocol/api/threads';
import { useEffect, useRef, useState } from 'react';
import { readBefore } from '../../api/use-threads.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { linesOf, withEarlier, withNewest } from './thread-lines.ts';

/** The lines of a thread, as far as they were read (TD29), and how to read those before them; those up to `wanted` come by themselves. */
export function useEarlier(thread: ThreadDetail, wanted: number | undefined) {
  const [newest, setNewest] = useState(thread);
  const [known, setKnown] = useState(() => linesOf(thread));
  const [isReading, setIsReading] = useState(false);
  if (newest !== thread) {
    setNewest(thread);
    setKnown(withNewest(known, thread));
  }
  const { lines, hasEarlier } = known;
  const first = lines[0]?.number;
  const readMore = async (onRead?: () => void): Promise<void> => {
    if (first === undefined || isReading) return;
    setIsReading(true);
    try {
      const page = await readBefore(thread.documentId, thread.id, first);
      onRead?.();
      setKnown((latest) => (latest.lines[0]?.number === first ? withEarlier(latest, page) : latest));
    } catch (error) {
      showFailure('The earlier messages could not be read.', error);
    } finally {
      setIsReading(false);
    }
  };
  const isMissing = wanted !== undefined && first !== undefined && wanted < first && hasEarlier;
  const asked = useRef<number>(undefined);
  useEffect(() => {
    // Once for each page: what failed is read when the reader asks for it.
    if (!isMissing || isReading || asked.current === first) return;
    asked.current = first;
    void readMore();
    // oxlint-disable-next-line react/exhaustive-deps -- as long as the message is not at hand
  }, [isMissing, isReading, first]);
  return { lines, isReading, readEarlier: hasEarlier ? readMore : undefined };
}
