import {
  firstLogSettings,
  isFiltering,
  logSorts,
  type LogSettings,
  type LogSort,
} from '@entente/documents/log/view/arrange-decisions';
import { logFacets } from '@entente/documents/log/view/facet';
import { Button, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { FacetMenu } from './facet-menu.tsx';
import classes from './list-bar.module.css';
import type { LogEntry } from './log-entry.ts';

const sortWords: Readonly<Record<LogSort, string>> = {
  number: 'Newest first',
  title: 'Title',
  state: 'State',
  owner: 'Owner',
  decidedOn: 'Decided last',
  reviewOn: 'Review soonest',
};

/** Whether a sort begins with the highest. */
const isHighestFirst = (sort: LogSort): boolean => sort === 'number' || sort === 'decidedOn';

interface ListBarProps {
  readonly entries: readonly LogEntry[];
  /** How many the list shows. */
  readonly shown: number;
  /** How many would move or go if the list were asked again. */
  readonly unsettled: number;
  readonly onSettle: () => void;
  readonly settings: LogSettings;
  readonly onChange: (settings: LogSettings) => void;
}

/** Narrows and sorts the list, and says how much of it is shown. */
export function ListBar({ entries, shown, unsettled, onSettle, settings, onChange }: ListBarProps) {
  const { search, filter, sort } = settings;
  const isNarrowed = isFiltering(settings);
  const count = isNarrowed ? `${shown} of ${entries.length} decisions` : `${shown} decisions`;
  const sortBy = (name: string | null): void => {
    const found = logSorts.find((one) => one === name);
    if (found) onChange({ ...settings, sort: found, isDescending: isHighestFirst(found) });
  };
  return (
    <div className={classes.bar}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label="Search our decisions"
        placeholder="Search all words"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => onChange({ ...settings, search: event.currentTarget.value })}
      />
      <Select
        className={classes.sort}
        aria-label="Order"
        data={logSorts.map((value) => ({ value, label: sortWords[value] }))}
        value={sort}
        allowDeselect={false}
        comboboxProps={{ shadow: 'md' }}
        onChange={sortBy}
      />
      <section className={classes.facets} aria-label="Filter">
        {logFacets.map((facet) => (
          <FacetMenu
            key={facet}
            facet={facet}
            entries={entries}
            chosen={filter[facet] ?? []}
            onChoose={(values) => onChange({ ...settings, filter: { ...filter, [facet]: values } })}
          />
        ))}
        {isNarrowed && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange({ ...settings, search: '', filter: firstLogSettings.filter })}
          >
            Clear
          </Button>
        )}
      </section>
      <div className={classes.counts}>
        <span>{count}</span>
        <VisuallyHidden aria-live="polite">{isNarrowed ? `${count} shown` : ''}</VisuallyHidden>
        {unsettled > 0 && (
          <Button size="compact-xs" variant="default" onClick={onSettle}>
            {unsettled === 1
              ? '1 has changed: update the list'
              : `${unsettled} have changed: update the list`}
          </Button>
        )}
      </div>
    </div>
  );
}
