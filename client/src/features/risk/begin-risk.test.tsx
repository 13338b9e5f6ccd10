// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageUnderTest, press, writeInto } from '../../ui/testing/page-under-test.tsx';
import { BeginRisk } from './begin-risk.tsx';

const page = pageUnderTest();
const onAdd = vi.fn();
const onClose = vi.fn();

beforeEach(() => page.draw(<BeginRisk onAdd={onAdd} onClose={onClose} />));

afterEach(() => vi.clearAllMocks());

const field = (): HTMLTextAreaElement => {
  const found = page.host.querySelector('textarea');
  if (found === null) throw new Error('no field for the title');
  return found;
};

const leave = (): Promise<void> =>
  act(async () => {
    field().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });

test('[RP9] a risk comes on the record when its title is entered, once', async () => {
  await writeInto(field(), '  The boat is late ');
  await press(field(), 'Enter');
  await leave();
  expect(onAdd.mock.calls).toEqual([['The boat is late']]);
});

test('[RP9] whoever leaves without a title leaves nothing behind, and what was written is kept', async () => {
  await press(field(), 'Enter');
  await writeInto(field(), '   ');
  await leave();
  expect(onAdd).not.toHaveBeenCalled();
  await writeInto(field(), 'Fog');
  await leave();
  expect(onAdd.mock.calls).toEqual([['Fog']]);
});
