import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { memo } from 'react';
import classes from './import.module.css';
import type { ShownRow } from './shown-row.ts';

function Note({ kind, words }: { kind: 'guess' | 'unreadable' | 'skipped'; words: string }) {
  const Icon = kind === 'unreadable' ? IconAlertTriangle : IconInfoCircle;
  return (
    <li data-kind={kind}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span>{words}</span>
    </li>
  );
}

interface PreviewRowProps {
  readonly row: ShownRow;
  /** Somebody chose not to add it. */
  readonly isOut: boolean;
  readonly onToggle: (key: string) => void;
}

/** What one row becomes, what was guessed in it, and what could not be read. */
export const PreviewRow = memo(function PreviewRow({ row, isOut, onToggle }: PreviewRowProps) {
  const { key, place, title, words, facts, notes, reason } = row;
  return (
    <>
      {reason ? (
        <span />
      ) : (
        <Checkbox
          size="xs"
          mt={2}
          iconColor="var(--mantine-color-body)"
          aria-label={`Add ${title ?? place}`}
          checked={!isOut}
          onChange={() => onToggle(key)}
        />
      )}
      <span className={classes.place} title={place}>
        {place}
      </span>
      <div className={classes.what}>
        {title !== undefined && <div className={classes.rowTitle}>{title}</div>}
        {words !== '' && <div className={classes.rowWords}>{words}</div>}
        {facts !== null && <div className={classes.facts}>{facts}</div>}
        {(reason !== undefined || notes.length > 0) && (
          <ul className={classes.notes}>
            {reason && <Note kind={reason.kind} words={reason.why} />}
            {notes.map((note) => (
              <Note key={note.words} {...note} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
});
