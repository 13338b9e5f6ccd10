import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** The outline: beside the text where there is room (remembered), else over it (closed to begin with). */
export interface Outline {
  readonly isOpen: boolean;
  readonly isBeside: boolean;
  readonly isPhone: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** Whether and where the outline is open. */
export function useOutline(): Outline {
  const options = { getInitialValueInEffect: false };
  const isBeside = useMediaQuery('(min-width: 75em)', true, options);
  const isPhone = useMediaQuery('(max-width: 48em)', false, options);
  const [isKept, setIsKept] = useLocalStorage({ key: 'entente.outline', defaultValue: true, ...options });
  const [isOver, setIsOver] = useState(false);
  const isOpen = isBeside ? isKept : isOver;
  const set = isBeside ? setIsKept : setIsOver;
  return { isOpen, isBeside, isPhone, toggle: () => set(!isOpen), close: () => set(false) };
}
