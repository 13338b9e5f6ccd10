import type { ComponentProps } from 'react';
import { ThreadsAside } from '../threads/threads-aside.tsx';
import { usePanelPlace } from './use-panel-place.ts';

/** What is said of a register or log: beside it where there is room, else over it. */
export function TalkAside(props: Omit<ComponentProps<typeof ThreadsAside>, 'isBeside' | 'isPhone'>) {
  const place = usePanelPlace();
  return <ThreadsAside {...props} isBeside={place === 'beside'} isPhone={place === 'sheet'} />;
}
