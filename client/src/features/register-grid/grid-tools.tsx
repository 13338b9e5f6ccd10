import type { Risk, SavedView } from '@entente/documents/register/risk';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type * as Y from 'yjs';
import { ColumnsMenu } from './columns-menu.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu, type FilterStep } from './filter-menu.tsx';
import classes from './grid-tools.module.css';
import { GroupMenu } from './group-menu.tsx';
import { SortMenu } from './sort-menu.tsx';
import type { GridWorld } from './use-grid-world.ts';
import type { RegisterView } from './use-register-view.ts';
import { ViewChanges } from './view-changes.tsx';
import { ViewMenu } from './view-menu.tsx';

interface GridToolsProps {
  readonly ydoc: Y.Doc;
  readonly views: readonly SavedView[];
  /** The risks as they are when asked; a stable function, since the tools are not drawn again for each edit. */
  readonly readRisks: () => readonly Risk[];
  readonly world: GridWorld;
  readonly view: RegisterView;
  /** How many are shown, how many could be, and how many would move if they were sorted again. */
  readonly shown: number;
  readonly all: number;
  readonly unsettled: number;
  readonly onSettle: () => void;
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

/**
 * Above the rows: which view, what is looked for, and how many are shown. What others do changes nothing in its height, and
 * a keystroke in a cell does not draw it again.
 */
export const GridTools = memo(function GridTools(props: GridToolsProps) {
  const { ydoc, views, readRisks, world, view, shown, all, unsettled, isEditable, isPhone } = props;
  const { step, onStep, onSettle } = props;
  const { settings, change } = view;
  const hasTrend = world.trends !== undefined;
  return (
    <>
      <fieldset className={classes.tools} aria-label="View">
        <Search view={view} />
        <ViewMenu ydoc={ydoc} views={views} view={view} isEditable={isEditable} />
        <FilterMenu
          readRisks={readRisks}
          world={world}
          filter={settings.filter}
          step={step}
          onStep={onStep}
          onFilter={(filter) => change({ filter })}
        />
        <SortMenu sort={settings.sort} hasTrend={hasTrend} onSort={(sort) => change({ sort })} />
        <GroupMenu group={settings.group} onGroup={(group) => change({ group })} />
        {!isPhone && <ColumnsMenu view={view} hasTrend={hasTrend} />}
        <ViewChanges ydoc={ydoc} views={views} view={view} isEditable={isEditable} />
        <span className={classes.count}>
          {unsettled > 0 && (
            <Button
              variant="light"
              color="gray"
              size="compact-sm"
              mr="xs"
              leftSection={<IconRefresh size={16} />}
              onClick={onSettle}
            >
              {unsettled} changed: sort again
            </Button>
          )}
          <output>{shown === all ? plural(all) : `${shown} of ${plural(all)}`}</output>
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
});
