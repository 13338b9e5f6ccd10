import type { VersionSummary } from '@entente/protocol/api/versions';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { dayWords, timeWords, versionName } from './session-words.ts';
import classes from './version-view.module.css';

/** What a version is compared with. */
export type Against = 'nothing' | 'draft' | number;

interface CompareWithProps {
  readonly version: VersionSummary;
  readonly versions: readonly VersionSummary[];
  readonly against: Against;
  readonly onAgainst: (against: Against) => void;
}

/** Options drawn at once: a history may have thousands, and typing finds the others. */
const MOST = 50;

const readAgainst = (value: string | null): Against =>
  value === 'draft' || value === 'nothing' || value === null ? (value ?? 'nothing') : Number(value);

/** Asks what a version is compared with: nothing, the draft, or another version, which typing finds. */
export function CompareWith({ version, versions, against, onAgainst }: CompareWithProps) {
  const { number } = version;
  const others = useMemo(() => versions.filter((one) => one.number !== number), [versions, number]);
  const byValue = useMemo(() => new Map(others.map((one) => [String(one.number), one])), [others]);
  return (
    <Select
      className={classes.with}
      size="xs"
      aria-label="Compare with"
      allowDeselect={false}
      searchable
      limit={MOST}
      nothingFoundMessage="No version by that name"
      comboboxProps={{ width: 260, position: 'bottom-start' }}
      data={[
        { value: 'nothing', label: 'Compare with nothing' },
        { value: 'draft', label: 'Compare with the draft' },
        ...others.map((one) => ({ value: String(one.number), label: versionName(one) })),
      ]}
      renderOption={({ option }) => {
        const one = byValue.get(option.value);
        return (
          <span className={classes.option}>
            {option.label}
            {one && (
              <span className={classes.who}>
                {dayWords(one)}, {timeWords(one)}
              </span>
            )}
          </span>
        );
      }}
      value={String(against)}
      onChange={(value) => onAgainst(readAgainst(value))}
    />
  );
}
