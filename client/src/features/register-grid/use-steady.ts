import { useCallback, useEffect, useRef, useState } from 'react';

/** A value as it was as long as it says the same, so that what is made of it need not be made again. */
export function useSteady<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  // React's way of remembering the previous render without an effect.
  setKept(() => value);
  return value;
}

/** A function that does what the latest one given does, and is the same for ever. */
export function useSteadyCallback<Input, Output>(act: (input: Input) => Output): (input: Input) => Output {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((input) => latest.current(input), []);
}
