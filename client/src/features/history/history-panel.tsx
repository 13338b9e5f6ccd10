import type { Firm } from '@entente/protocol/api/people';
import type { VersionSummary } from '@entente/protocol/api/versions';
import { Button, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { About } from './about-filter.tsx';
import { filterVersions, groupVersions } from './group-versions.ts';
import { everything, HistoryFilters } from './history-filters.tsx';
import classes from './history-panel.module.css';
import { KeepForm } from './keep-form.tsx';
import { SessionItem } from './session-item.tsx';
import { namesOf } from './session-words.ts';
import { VersionItem } from './version-item.tsx';

interface HistoryPanelProps {
  /** What stands above the list. */
  readonly above?: ReactNode;
  /** Newest first; undefined while they are read. */
  readonly versions: readonly VersionSummary[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly firms: readonly Firm[];
  /** The history of one clause or entry alone. */
  readonly about: About;
  /** The version that is being looked at. */
  readonly chosen: number | undefined;
  /** With `within`, what that version changed is what is looked for. */
  readonly onChoose: (number: number | undefined, within?: boolean) => void;
  /** Keeps the draft under a name; undefined for those who may not. */
  readonly onKeep: ((label: string) => Promise<unknown>) | undefined;
}

/** Sessions and named versions drawn at first, and with each step back: years of them would take long to draw. */
const FIRST = 60;
const MORE = 200;

/** The history of a document: sessions collapsed, named versions prominent, filtered by firm, person and kind. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { above, versions, error, onRetry, firms, about, chosen, onKeep } = props;
  const onChoose = (number: number | undefined): void => props.onChoose(number, about.value !== undefined);
  const [filter, setFilter] = useState(everything);
  const [most, setMost] = useState(FIRST);
  const groups = useMemo(() => {
    const all = versions ?? [];
    const changed = about.versions ? all.filter(({ number }) => about.versions?.has(number)) : all;
    return groupVersions(filterVersions(changed, filter));
  }, [versions, about.versions, filter]);
  if (!versions && error)
    return <FailureNotice what="The history could not be read." error={error} onRetry={onRetry} />;
  if (!versions) return <Skeleton h={120} aria-label="Reading the history" />;
  return (
    <div className={classes.panel}>
      {above}
      {onKeep && <KeepForm onKeep={onKeep} />}
      {(versions.length > 0 || about.value !== undefined) && (
        <HistoryFilters
          about={about}
          versions={versions}
          firms={firms}
          filter={filter}
          onFilter={setFilter}
        />
      )}
      <ol className={classes.list} aria-label="Versions">
        <li>
          <UnstyledButton
            className={classes.version}
            aria-current={chosen === undefined}
            onClick={() => onChoose(undefined)}
          >
            <span className={classes.name}>The draft, as it is now</span>
          </UnstyledButton>
        </li>
        {groups
          .slice(0, most)
          .map((group) =>
            group.kind === 'prominent' ? (
              <VersionItem
                key={group.version.number}
                version={group.version}
                isChosen={group.version.number === chosen}
                detail={namesOf(group.version.people)}
                onChoose={onChoose}
                isProminent
              />
            ) : (
              <SessionItem
                key={group.versions.at(-1)?.number}
                versions={group.versions}
                firms={firms}
                chosen={chosen}
                onChoose={onChoose}
              />
            ),
          )}
      </ol>
      {groups.length > most && (
        <Button variant="default" size="xs" onClick={() => setMost(most + MORE)}>
          Show older
        </Button>
      )}
      {groups.length === 0 && (
        <Text size="sm" c="dimmed">
          {versions.length === 0
            ? 'A version is kept by itself a few minutes after we stop writing. The first is still to come.'
            : 'No version fits these filters.'}
        </Text>
      )}
    </div>
  );
}
