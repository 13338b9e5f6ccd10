import { startTransition, useEffect, useState } from 'react';

/**
 * How many of the parts of a long drawing are shown: the first at once, one more in each frame, so that no frame is held up.
 * @param drawn what is drawn; another thing keeps what is shown already
 */
export function useGrowing(parts: number, drawn: unknown): number {
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= parts) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown((count) => count + 1)));
    return () => cancelAnimationFrame(frame);
  }, [shown, parts, drawn]);
  return Math.min(shown, parts);
}
