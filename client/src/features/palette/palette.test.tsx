// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaletteAction } from './palette-actions.ts';
import { paletteDoor } from './palette-store.ts';
import { Palette } from './palette.tsx';

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const draw = (actions: readonly PaletteAction[]): Promise<void> =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <Palette groups={[{ group: 'Go to', actions: [...actions] }]} onOpen={() => undefined} />
      </MantineProvider>,
    ),
  );

const action = (label: string, onClick = () => undefined): PaletteAction => ({
  id: label,
  label,
  sign: 'agreement',
  type: 'Agreement',
  onClick,
});

/** As a person types: what React has put before the property is passed. */
function type(field: HTMLInputElement, words: string): Promise<void> {
  return act(async () => {
    Reflect.set(HTMLInputElement.prototype, 'value', words, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

it('[BR18] what is listed after the search was typed is marked, and Enter takes it', async () => {
  const onClick = vi.fn();
  await draw([action('People')]);
  await act(async () => paletteDoor.open());
  const field = document.querySelector<HTMLInputElement>('[aria-label="Go to, create, act"]');
  if (field === null) throw new Error('the palette is not there');
  await type(field, 'quarter');
  expect(document.querySelector('[data-selected]')).toBeNull();
  await draw([action('People'), action('Quarterly targets', onClick)]);
  expect(document.querySelector('[data-selected]')?.textContent).toContain('Quarterly targets');
  await act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
  });
  expect(onClick).toHaveBeenCalledOnce();
});
