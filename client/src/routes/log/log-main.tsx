import type { EntryId } from '@entente/documents/entries/entry-id';
import type { LogSettings } from '@entente/documents/log/view/arrange-decisions';
import { firstLogSettings } from '@entente/documents/log/view/arrange-decisions';
import { Button, EmptyState } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DecisionList } from '../../features/log/decision-list.tsx';
import { ListBar } from '../../features/log/list-bar.tsx';
import { ListHead } from '../../features/log/list-head.tsx';
import type { LogEntry } from '../../features/log/log-entry.ts';
import { ReviewView } from '../../features/log/review-view.tsx';
import { SuccessionView } from '../../features/log/succession-view.tsx';
import { TimelineView } from '../../features/log/timeline-view.tsx';
import type { ShownDecisions } from '../../features/log/use-shown-decisions.ts';
import classes from './log-page.module.css';
import type { LogViewName } from './log-search.ts';

interface LogMainProps {
  readonly view: LogViewName;
  readonly entries: readonly LogEntry[];
  readonly shown: ShownDecisions;
  readonly settings: LogSettings;
  readonly onSettings: (settings: LogSettings) => void;
  /** The decision that the reader comes back from. */
  readonly from: EntryId | undefined;
  /** Offers the first decision; nothing for those who may not add one. */
  readonly begin: ReactNode;
}

function List({ entries, shown, settings, onSettings, from }: LogMainProps) {
  return (
    <>
      <ListBar
        entries={entries}
        shown={shown.entries.length}
        unsettled={shown.unsettled.count}
        onSettle={shown.settle}
        settings={settings}
        onChange={onSettings}
      />
      {shown.entries.length > 0 ? (
        <>
          <ListHead />
          <DecisionList entries={shown.entries} from={from} />
        </>
      ) : (
        <EmptyState mt={48} title="No decision fits">
          <EmptyState.Actions>
            <Button variant="default" onClick={() => onSettings(firstLogSettings)}>
              Show all
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
    </>
  );
}

/** The decisions as the chosen view shows them. */
export function LogMain(props: LogMainProps) {
  const { view, entries, begin } = props;
  if (entries.length === 0)
    return (
      <EmptyState
        mt={48}
        icon={<IconGavel stroke={1.5} />}
        title="No decision yet"
        description="The first one may be small: what we decide, why, and who was asked."
      >
        <EmptyState.Actions>{begin}</EmptyState.Actions>
      </EmptyState>
    );
  return (
    <div className={classes.main}>
      {view === 'list' && <List {...props} />}
      {view === 'timeline' && <TimelineView entries={entries} />}
      {view === 'review' && <ReviewView entries={entries} />}
      {view === 'succession' && <SuccessionView entries={entries} />}
    </div>
  );
}
