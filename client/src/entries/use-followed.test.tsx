// @vitest-environment jsdom
import type { Followed } from '@entente/documents/entries/followed';
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useFollowed } from './use-followed.ts';

test('[EN8] all that follow the same share one reading, and it ends with the last of them', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const source = {};
  let opened = 0;
  let closed = 0;
  const listeners = new Set<() => void>();
  let words = 'one';
  const follow = (): Followed<string> => {
    opened++;
    return {
      read: () => words,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      close: () => void closed++,
    };
  };
  const Reader = () => <i>{useFollowed(follow, source)}</i>;
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () =>
    root.render(
      <StrictMode>
        <Reader />
        <Reader />
      </StrictMode>,
    ),
  );
  expect(host.textContent).toBe('oneone');
  await act(async () => {
    words = 'two';
    for (const listener of listeners) listener();
  });
  expect(host.textContent).toBe('twotwo');
  expect(opened - closed).toBe(1);
  await act(async () => root.unmount());
  expect(opened - closed).toBe(0);
  expect(listeners.size).toBe(0);
});
