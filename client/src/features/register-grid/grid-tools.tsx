import type { Register } from '@entente/documents/register/risk';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type * as Y from 'yjs';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu, type FilterStep } from './filter-menu.tsx';
import classes from './grid-tools.module.css';
import { GroupMenu } from './group-menu.tsx';
import { SortMenu } from './sort-menu.tsx';
import type { GridWorld } from './use-grid-world.ts';
import type { RegisterView } from './use-register-view.ts';
import type { ShownRows } from './use-shown-rows.ts';
import { ViewChanges } from './view-changes.tsx';
import { ViewMenu } from './view-menu.tsx';

interface GridToolsProps {
  readonly ydoc: Y.Doc;
  readonly register: Register;
  readonly world: GridWorld;
  readonly view: RegisterView;
  readonly shown: ShownRows;
  readonly isEditable: boolean;
  readonly isPhone: boolean;
  readonly step: FilterStep;
  readonly onStep: (step: FilterStep) => void;
}

/** A search waits so long for the next letter. */
const SEARCH_PAUSE_MS = 120;

function Search({ view }: { view: RegisterView }) {
  const { search } = view.settings;
  const [typed, setTyped] = useState({ search, words: search });
  const words = typed.search === search ? typed.words : search;
  const send = useDebouncedCallback((next: string) => {
    setTyped({ search: next, words: next });
    view.change({ search: next });
  }, SEARCH_PAUSE_MS);
  const type = (next: string): void => {
    setTyped({ search, words: next });
    send(next);
  };
  return (
    <TextInput
      type="search"
      size="xs"
      className={classes.search}
      aria-label="Search our risks"
      placeholder="Search"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        words !== '' && <CloseButton size="xs" aria-label="Clear the search" onClick={() => type('')} />
      }
      value={words}
      maxLength={200}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

const plural = (count: number): string => (count === 1 ? '1 risk' : `${count} risks`);

/** Above the rows: which view, what is looked for, and how many are shown. What others do changes nothing in its height. */
export function GridTools(props: GridToolsProps) {
  const { ydoc, register, world, view, shown, isEditable, isPhone, step, onStep } = props;
  const { settings, change } = view;
  const { counts, unsettled, settle } = shown;
  const risks = register.entries.filter((entry) => entry.kind === 'risk');
  const hasTrend = world.trends !== undefined;
  return (
    <>
      <fieldset className={classes.tools} aria-label="View">
        <Search view={view} />
        <ViewMenu ydoc={ydoc} views={register.views} view={view} isEditable={isEditable} />
        <FilterMenu
          risks={risks}
          world={world}
          filter={settings.filter}
          step={step}
          onStep={onStep}
          onFilter={(filter) => change({ filter })}
        />
        <SortMenu sort={settings.sort} hasTrend={hasTrend} onSort={(sort) => change({ sort })} />
        <GroupMenu group={settings.group} onGroup={(group) => change({ group })} />
        {!isPhone && <ColumnsMenu view={view} hasTrend={hasTrend} />}
        <ViewChanges ydoc={ydoc} views={register.views} view={view} isEditable={isEditable} />
        <span className={classes.count}>
          {unsettled.count > 0 && (
            <Button
              variant="light"
              color="gray"
              size="compact-sm"
              mr="xs"
              leftSection={<IconRefresh size={16} />}
              onClick={settle}
            >
              {unsettled.count} changed: sort again
            </Button>
          )}
          <output>
            {counts.shown === counts.all ? plural(counts.all) : `${counts.shown} of ${plural(counts.all)}`}
          </output>
        </span>
      </fieldset>
      <FilterChips
        filter={settings.filter}
        world={world}
        onOpen={onStep}
        onFilter={(filter) => change({ filter })}
      />
    </>
  );
}
