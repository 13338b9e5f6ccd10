import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import { Button, EmptyState } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { entryAddress } from '../../entries/entry-address.ts';
import { DecisionBar } from '../../features/log/decision-bar.tsx';
import { DecisionPage } from '../../features/log/decision-page.tsx';
import type { LogEntry } from '../../features/log/log-entry.ts';
import { SideList } from '../../features/log/side-list.tsx';
import classes from './log-page.module.css';
import type { LogAddress } from './use-log-address.ts';
import { useLogKeys } from './use-log-keys.ts';

interface OpenDecisionProps {
  /** Undefined for an address that leads to none. */
  readonly entry: LogEntry | undefined;
  readonly entries: readonly LogEntry[];
  /** In the order of the view that it was opened from. */
  readonly sequence: readonly LogEntry[];
  readonly address: LogAddress;
  /** Whether something else stands beside it, and leaves no room for the others. */
  readonly isNarrow: boolean;
  /** The one that was added here last. */
  readonly fresh: EntryId | undefined;
  /** Further acts on the open decision. */
  readonly renderActs: (entry: LogEntry) => ReactNode;
  /** What the firms have said of it. */
  readonly renderRecord: (decision: Decision) => ReactNode;
}

/** The address gets the number as soon as there is one: what is copied from the browser is then the short one. */
function useCurrentAddress(entry: LogEntry | undefined, address: LogAddress): void {
  const wanted = entry && entryAddress('D', entry);
  useEffect(() => {
    if (entry && address.entry !== wanted) address.rename(entry);
  });
}

function NotHere({ name, onBack }: { name: string; onBack: () => void }) {
  return (
    <EmptyState
      title={`${name} is not in our log`}
      description="It may be on the way from somebody who is offline. Decisions are never deleted."
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={onBack}>
          All decisions
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}

/** One decision in the middle, the others beside it where there is room. */
export function OpenDecision(props: OpenDecisionProps) {
  const { entry, entries, sequence, address, isNarrow, fresh, renderActs, renderRecord } = props;
  const page = useRef<HTMLDivElement>(null);
  const isWide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  const isBeside = isWide && !isNarrow;
  useCurrentAddress(entry, address);
  const at = entry ? sequence.findIndex(({ id }) => id === entry.id) : -1;
  const stepTo = (to: LogEntry | undefined) => to && (() => address.openEntry(to));
  const onPrevious = at > 0 ? stepTo(sequence[at - 1]) : undefined;
  const onNext = at >= 0 ? stepTo(sequence[at + 1]) : undefined;
  useLogKeys({ page, onPrevious, onNext, onBack: address.closeEntry });
  return (
    <div ref={page} className={classes.opened} data-beside={isBeside && entry !== undefined}>
      {isBeside && entry && <SideList entries={at === -1 ? entries : sequence} open={entry.id} />}
      {entry ? (
        <DecisionPage
          key={entry.id}
          entry={entry}
          entries={entries}
          isFresh={fresh === entry.id}
          renderRecord={renderRecord}
          bar={
            <DecisionBar
              place={at === -1 ? '' : `${at + 1} of ${sequence.length}`}
              onPrevious={onPrevious}
              onNext={onNext}
              onBack={address.closeEntry}
            >
              {renderActs(entry)}
            </DecisionBar>
          }
        />
      ) : (
        <NotHere name={address.entry ?? ''} onBack={address.closeEntry} />
      )}
    </div>
  );
}
