import type { VersionSummary } from '@entente/protocol/api/versions';
import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { When } from '../../ui/when.tsx';
import { CopyLink } from './copy-link.tsx';
import { namesOf, versionName } from './session-words.ts';
import classes from './version-view.module.css';

/** What a version is compared with. */
export type Against = 'nothing' | 'draft' | number;

interface VersionBarProps {
  readonly version: VersionSummary;
  readonly versions: readonly VersionSummary[];
  readonly against: Against;
  readonly onAgainst: (against: Against) => void;
  /** How many changes the page shows; undefined when nothing is compared. */
  readonly changes: number | undefined;
  readonly onStep: (by: 1 | -1) => void;
  readonly onBack: () => void;
  /** What else can be done with the version. */
  readonly acts: ReactNode;
}

const readAgainst = (value: string | null): Against =>
  value === 'draft' || value === 'nothing' || value === null ? (value ?? 'nothing') : Number(value);

function changeWords(changes: number): string {
  if (changes === 0) return 'No difference';
  return changes === 1 ? '1 change' : `${changes} changes`;
}

/** Says unmistakably that this is the past, and what can be done with it. */
export function VersionBar(props: VersionBarProps) {
  const { version, versions, against, onAgainst, changes, onStep, onBack, acts } = props;
  const others = versions.filter(({ number }) => number !== version.number);
  return (
    <section className={classes.bar} aria-label="A version, not the draft">
      <IconHistory size={18} aria-hidden />
      <div className={classes.what}>
        <strong>{versionName(version)}</strong>
        <span className={classes.who}>
          not the draft · <When at={version.editedAt ?? version.at} />
          {version.people.length > 0 && ` · ${namesOf(version.people)}`}
        </span>
      </div>
      <Group gap="xs">
        <Select
          size="xs"
          w={200}
          aria-label="Compare with"
          allowDeselect={false}
          searchable
          data={[
            { value: 'nothing', label: 'Compare with nothing' },
            { value: 'draft', label: 'Compare with the draft' },
            ...others.map((one) => ({ value: String(one.number), label: versionName(one) })),
          ]}
          value={String(against)}
          onChange={(value) => onAgainst(readAgainst(value))}
        />
        {changes !== undefined && (
          <Group gap={4}>
            <span className={classes.who}>{changeWords(changes)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Previous change"
              disabled={changes === 0}
              onClick={() => onStep(-1)}
            >
              <IconChevronUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Next change"
              disabled={changes === 0}
              onClick={() => onStep(1)}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          </Group>
        )}
        <CopyLink />
        {acts}
        <Button size="xs" onClick={onBack}>
          Back to the draft
        </Button>
      </Group>
    </section>
  );
}
