import type { Firm } from '@entente/protocol/api/people';
import type { VersionSummary } from '@entente/protocol/api/versions';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { AboutFilter, type About } from './about-filter.tsx';
import type { HistoryFilter, KeptWhy } from './group-versions.ts';
import classes from './history-panel.module.css';
import { peopleOf } from './session-words.ts';

interface HistoryFiltersProps {
  readonly about: About;
  readonly versions: readonly VersionSummary[];
  readonly firms: readonly Firm[];
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

/** Nothing filtered out. */
export const everything: HistoryFilter = { firmId: undefined, userId: undefined, kind: undefined };

const reasons: readonly { readonly value: KeptWhy; readonly label: string }[] = [
  { value: 'named', label: 'Named' },
  { value: 'alone', label: 'Kept by themselves' },
  { value: 'deletion', label: 'Before a large deletion' },
  { value: 'restore', label: 'Around a restore' },
  { value: 'proposed', label: 'Proposed' },
];

/** Reads a choice of the list of reasons; undefined for none. */
const readWhy = (value: string | null): KeptWhy | undefined =>
  reasons.find((reason) => reason.value === value)?.value;

/** What of a history is shown: by clause or entry, kind, firm and person. */
export function HistoryFilters({ about, versions, firms, filter, onFilter }: HistoryFiltersProps) {
  const people = useMemo(() => {
    const byId = new Map(peopleOf(versions).map(({ userId, name }) => [userId as string, name]));
    return [...byId].map(([value, label]) => ({ value, label }));
  }, [versions]);
  return (
    <div className={classes.filters}>
      <AboutFilter about={about} />
      <Select
        size="xs"
        aria-label="Kind"
        placeholder="Every kind"
        clearable
        comboboxProps={{ width: 200, position: 'bottom-end' }}
        data={reasons}
        value={filter.kind ?? null}
        onChange={(kind) => onFilter({ ...filter, kind: readWhy(kind) })}
      />
      <Select
        size="xs"
        aria-label="Firm"
        placeholder="Both firms"
        clearable
        data={firms.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={filter.firmId ?? null}
        onChange={(firmId) => onFilter({ ...filter, firmId: firmId ?? undefined })}
      />
      <Select
        size="xs"
        aria-label="Person"
        placeholder="Everybody"
        clearable
        searchable
        limit={50}
        comboboxProps={{ width: 200, position: 'bottom-end' }}
        data={people}
        value={filter.userId ?? null}
        onChange={(userId) => onFilter({ ...filter, userId: userId ?? undefined })}
      />
    </div>
  );
}
