// @vitest-environment jsdom
import { type CloseReason, closeReasons } from '@entente/protocol/close-codes';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLive } from '../../sync/live.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useLastingRefusal } from './use-lasting-refusal.ts';

let root: Root;
let container: HTMLElement;
let drawings: number;
const saveState = createLive<SaveState>({ kind: 'loading' });

function Shown() {
  drawings++;
  return useLastingRefusal(saveState) ?? 'may be written';
}

const become = (state: SaveState) => act(() => saveState.write(state));
const refuse = (reason: CloseReason) => become({ kind: 'not-saved', unsent: 1, reason });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  saveState.write({ kind: 'saved' });
  drawings = 0;
  container = document.createElement('div');
  root = createRoot(container);
  act(() => root.render(<Shown />));
});

afterEach(() => act(() => root.unmount()));

const reasons = Object.entries(closeReasons) as [CloseReason, (typeof closeReasons)[CloseReason]][];

it.each(reasons.filter(([, { action }]) => action === 'stop' || action === 'reload'))(
  '[BR29] after %s nothing more may be written, for the reason that is said, until a retry',
  (reason, { sentence }) => {
    refuse(reason);
    expect(container.textContent).toBe(sentence);
    become({ kind: 'saving', unsent: 1 });
    expect(container.textContent).toBe('may be written');
  },
);

it.each(reasons.filter(([, { action }]) => action === 'retry' || action === 'sign-in'))(
  '[BR29] after %s it may: what is written is kept and goes out later',
  (reason) => {
    refuse(reason);
    expect(container.textContent).toBe('may be written');
  },
);

it('draws nothing again with each edit', () => {
  for (let unsent = 1; unsent < 5; unsent++) become({ kind: 'saving', unsent });
  expect(drawings).toBe(1);
  for (let unsent = 1; unsent < 5; unsent++)
    become({ kind: 'not-saved', unsent, reason: 'content_not_known' });
  expect(drawings).toBe(2);
});
