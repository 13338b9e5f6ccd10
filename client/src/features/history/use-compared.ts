import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { compareContent } from '@entente/documents/compare/compare-content';
import type { Compared } from '@entente/documents/compare/compared';
import { smoothChanges } from '@entente/documents/compare/smooth-runs';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { CompareJob } from './compare-worker.ts';

interface Answer {
  readonly id: number;
  readonly compared: Compared[];
}

/** A worker where the browser gives one; without it the page compares by itself. */
function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  return new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
}

/** What the older text became in the newer one; the last answer stays until the next is there. Undefined before the first. */
export function useCompared(
  before: ProseMirrorJSON | undefined,
  after: ProseMirrorJSON | undefined,
): Compared[] | undefined {
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const [compared, setCompared] = useState<Compared[]>();
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    const id = ++asked.current;
    // Whatever is on its way answers an older question.
    if (before === undefined || after === undefined) return;
    const show = (answer: Compared[]): void => {
      if (id === asked.current) startTransition(() => setCompared(answer));
    };
    const compareHere = (): void => show(smoothChanges(compareContent(before, after)));
    worker.current ??= startWorker();
    if (worker.current === undefined) {
      compareHere();
      return;
    }
    worker.current.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.id === id) show(data.compared);
    };
    worker.current.onerror = compareHere;
    worker.current.postMessage({ id, before, after } satisfies CompareJob);
  }, [before, after]);
  return before === undefined || after === undefined ? undefined : compared;
}
