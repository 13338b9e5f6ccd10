import { expect, it } from 'vitest';
import { createLive } from './live.ts';
import type { SaveState } from './save-state.ts';
import { warnBeforeLeaving } from './warn-before-leaving.ts';

it('[SS7] lets the browser ask while something is unsent, and no longer', () => {
  const saveState = createLive<SaveState>({ kind: 'saved' });
  const page = new EventTarget();
  const leave = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const end = warnBeforeLeaving({ saveState }, page);
  expect(leave()).toBe(true);
  saveState.write({ kind: 'saving', unsent: 1 });
  expect(leave()).toBe(false);
  saveState.write({ kind: 'not-saved', unsent: 0, reason: 'signed_out' });
  expect(leave()).toBe(true);
  saveState.write({ kind: 'offline', unsent: 2, isKept: true });
  expect(leave()).toBe(false);
  end();
  expect(leave()).toBe(true);
});
