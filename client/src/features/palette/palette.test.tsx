// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { pageUnderTest, press, writeInto } from '../../ui/testing/page-under-test.tsx';
import type { PaletteAction } from './palette-actions.ts';
import { paletteDoor } from './palette-store.ts';
import { Palette } from './palette.tsx';

const page = pageUnderTest();

const draw = (actions: readonly PaletteAction[]): Promise<void> =>
  page.draw(<Palette groups={[{ group: 'Go to', actions: [...actions] }]} onOpen={() => undefined} />);

const action = (label: string, onClick = () => undefined): PaletteAction => ({
  id: label,
  label,
  sign: 'agreement',
  type: 'Agreement',
  onClick,
});

it('[BR18] what is listed after the search was typed is marked, and Enter takes it', async () => {
  const onClick = vi.fn();
  await draw([action('People')]);
  await act(async () => paletteDoor.open());
  const field = document.querySelector<HTMLInputElement>('[aria-label="Go to, create, act"]');
  if (field === null) throw new Error('the palette is not there');
  await writeInto(field, 'quarter');
  expect(document.querySelector('[data-selected]')).toBeNull();
  await draw([action('People'), action('Quarterly targets', onClick)]);
  expect(document.querySelector('[data-selected]')?.textContent).toContain('Quarterly targets');
  await press(field, 'Enter');
  expect(onClick).toHaveBeenCalledOnce();
});
