import { useCallback, useState } from 'react';

/** The rows that somebody chose not to add, by key. */
export function useLeftOut(): readonly [ReadonlySet<string>, (key: string) => void] {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string): void => {
    setOut((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return [out, toggle];
}
