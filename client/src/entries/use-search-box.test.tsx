// @vitest-environment jsdom
import { Combobox, MantineProvider } from '@mantine/core';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useSearchBox } from './use-search-box.ts';

interface BoxProps {
  readonly names: readonly string[];
  readonly onPick: (name: string) => void;
}

function Box({ names, onPick }: BoxProps) {
  const { combobox, search, setSearch, options, onOptions } = useSearchBox({ isOpenAtFirst: true });
  useEffect(onOptions, [names, onOptions]);
  return (
    <Combobox store={combobox} onOptionSubmit={onPick} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target targetType="button">
        <button type="button">Open</button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <Combobox.Options ref={options}>
          {names.map((name) => (
            <Combobox.Option key={name} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** jsdom has no layout: what Mantine asks of it is answered with nothing. */
function stubLayout(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
}

async function drawn() {
  stubLayout();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const picked: string[] = [];
  onTestFinished(async () => {
    await act(async () => root.unmount());
    host.remove();
    vi.unstubAllGlobals();
  });
  const offer = (...names: string[]) =>
    act(async () =>
      root.render(
        <MantineProvider env="test">
          <Box names={names} onPick={(name) => picked.push(name)} />
        </MantineProvider>,
      ),
    );
  await offer();
  const field = () => host.querySelector('input')!;
  const press = (code: string) =>
    act(async () => {
      field().dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
    });
  const type = (words: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field(), words);
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { offer, press, type, picked };
}

test('[EN9] the first that comes after the words is taken by Enter', async () => {
  const { offer, press, type, picked } = await drawn();
  await type('ferry');
  await press('Enter');
  await offer('The ferry is late', 'The other ferry');
  await press('Enter');
  expect(picked).toEqual(['The ferry is late']);
});

test('[EN9] what comes before the marked one does not take its place', async () => {
  const { offer, press, type, picked } = await drawn();
  await offer('One', 'Two');
  await type('o');
  await press('ArrowDown');
  await offer('None', 'One', 'Two');
  await press('Enter');
  expect(picked).toEqual(['Two']);
});
