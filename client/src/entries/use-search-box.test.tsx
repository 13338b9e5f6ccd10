// @vitest-environment jsdom
import { Combobox } from '@mantine/core';
import { useEffect } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { pageUnderTest, press, writeInto } from '../ui/testing/page-under-test.tsx';
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

const page = pageUnderTest();
const picked: string[] = [];
beforeEach(() => {
  picked.length = 0;
});

const offer = (...names: string[]): Promise<void> =>
  page.draw(<Box names={names} onPick={(name) => picked.push(name)} />);
const field = (): HTMLInputElement => page.host.querySelector('input')!;

test('[EN9] the first that comes after the words is taken by Enter', async () => {
  await offer();
  await writeInto(field(), 'ferry');
  await press(field(), 'Enter');
  await offer('The ferry is late', 'The other ferry');
  await press(field(), 'Enter');
  expect(picked).toEqual(['The ferry is late']);
});

test('[EN9] what comes before the marked one does not take its place', async () => {
  await offer('One', 'Two');
  await writeInto(field(), 'o');
  await press(field(), 'ArrowDown');
  await offer('None', 'One', 'Two');
  await press(field(), 'Enter');
  expect(picked).toEqual(['Two']);
});
