// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BeginRisk } from './begin-risk.tsx';

let host: HTMLElement;
let root: Root;
const onAdd = vi.fn();
const onClose = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  act(() =>
    root.render(
      <MantineProvider>
        <BeginRisk onAdd={onAdd} onClose={onClose} />
      </MantineProvider>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const field = (): HTMLTextAreaElement => {
  const found = host.querySelector('textarea');
  if (found === null) throw new Error('no field for the title');
  return found;
};

/** As a browser does when somebody writes: React hears of a value that it did not set. */
const write = (words: string): void =>
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });

const press = (key: string): void =>
  act(() => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

const leave = (): void =>
  act(() => {
    field().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });

test('[RP9] a risk comes on the record when its title is entered, once', () => {
  write('  The boat is late ');
  press('Enter');
  leave();
  expect(onAdd.mock.calls).toEqual([['The boat is late']]);
});

test('[RP9] whoever leaves without a title leaves nothing behind, and what was written is kept', () => {
  press('Enter');
  write('   ');
  leave();
  expect(onAdd).not.toHaveBeenCalled();
  write('Fog');
  leave();
  expect(onAdd.mock.calls).toEqual([['Fog']]);
});
