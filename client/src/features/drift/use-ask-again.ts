import { useEffect, useRef } from 'react';

/** An edit is on the record a moment after it was made; asking at each letter would be too often. */
const ASK_MS = 1500;

/** Asks a moment after something changed, at most once in that time however fast it goes on changing. */
export function useAskAgain(round: number | undefined, ask: (() => void) | undefined): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (round === undefined) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current?.();
    }, ASK_MS);
  }, [round]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
