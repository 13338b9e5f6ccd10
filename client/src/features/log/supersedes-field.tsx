import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import { successorsOf } from '@entente/documents/log/view/succession';
import { setDecisionValues } from '@entente/documents/log/write-log';
import { useMemo } from 'react';
import { ChoiceField } from '../../entries/choice-field.tsx';
import { entryLabel } from '../../entries/entry-address.ts';
import classes from './decision-page.module.css';
import { EntryLink } from './entry-link.tsx';
import { titleOf, type LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';

const words = (entry: LogEntry): string => `${entryLabel('D', entry)} ${titleOf(entry)}`;

interface SupersedesFieldProps {
  readonly decision: Decision;
  readonly entries: readonly LogEntry[];
}

/** The decision that this one is to replace, and those that are to replace it. */
export function SupersedesField({ decision, entries }: SupersedesFieldProps) {
  const {
    open: { ydoc },
    isEditable,
  } = useLogWorld();
  const { supersedes } = decision;
  const choices = useMemo(
    () =>
      entries
        .filter(({ id, kind }) => id !== decision.id && (kind === 'decision' || id === supersedes))
        .map((entry) => ({ value: entry.id, label: words(entry) })),
    [entries, decision.id, supersedes],
  );
  const replaced = entries.find(({ id }) => id === supersedes);
  const isLost = supersedes !== undefined && replaced === undefined;
  return (
    <>
      {isEditable && (
        <ChoiceField<EntryId>
          label="Is to replace"
          placeholder="No other decision"
          choices={
            isLost ? [...choices, { value: supersedes, label: 'A decision that is not here' }] : choices
          }
          value={supersedes}
          isEditable
          onChange={(id) => setDecisionValues(ydoc, decision.id, { supersedes: id ?? null })}
        />
      )}
      {replaced && (
        <EntryLink entry={replaced} className={classes.replaces}>
          {isEditable ? `Open ${entryLabel('D', replaced)}` : words(replaced)}
        </EntryLink>
      )}
      {!isEditable && !replaced && (
        <span className={classes.said}>{isLost ? 'A decision that is not here' : '–'}</span>
      )}
      {successorsOf(entries, decision.id).map((next) => (
        <EntryLink key={next.id} entry={next} className={classes.replaces}>
          To be replaced by {words(next)}
        </EntryLink>
      ))}
    </>
  );
}
