import type { EntryStep } from '@entente/documents/playback/entry-step';
import type { FrameNode } from '@entente/documents/playback/frame';
import { readPlayedEntry, type PlayedEntry as Entry } from '@entente/documents/playback/played-entry';
import { memo, useMemo, type CSSProperties } from 'react';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { dayWords } from '../../entries/calendar-locale.ts';
import type { FieldContext } from '../../entries/field-words.ts';
import { OwnerName } from '../../entries/owner-name.tsx';
import { ScoreBadge } from '../../entries/score-badge.tsx';
import { StandingBadge } from '../../entries/standing-badge.tsx';
import { StatusBadge } from '../../entries/status-badge.tsx';
import { firmInk } from '../../ui/firm-colour.ts';
import { drawInline } from './draw-played.tsx';
import { EntryStepWords } from './entry-step-words.tsx';
import type { Look } from './looks.ts';
import classes from './played-entries.module.css';

/** What entries refer to. */
export type PlayedContext = AlliancePeople & FieldContext;

interface PlayedEntryProps {
  readonly id: string;
  readonly node: FrameNode;
  /** What the shown edit changed of it. */
  readonly step: EntryStep | undefined;
  readonly looks: readonly Look[];
  /** Who made that edit. */
  readonly writer: Look | undefined;
  readonly kind: 'register' | 'log';
  readonly context: PlayedContext;
}

function Title({ entry, looks }: { entry: Entry; looks: readonly Look[] }) {
  if (entry.kind === 'unreadable')
    return <span className={classes.none}>It could not be read. {entry.why}</span>;
  if (entry.title === undefined) return <span className={classes.none}>No title yet</span>;
  return <>{drawInline(entry.title, looks)}</>;
}

function Facts({ entry, people }: { entry: Entry; people: AlliancePeople }) {
  switch (entry.kind) {
    case 'unreadable':
      return null;
    case 'risk':
      return (
        <>
          <span className={classes.score}>
            <ScoreBadge score={entry.score} />
          </span>
          <span className={classes.status}>
            <StatusBadge status={entry.status} />
          </span>
          <span className={classes.owner}>
            {entry.owner && <OwnerName owner={entry.owner} people={people} />}
          </span>
        </>
      );
    case 'decision':
      return (
        <>
          <span className={classes.status}>
            <StandingBadge standing={entry.state} />
          </span>
          <span className={classes.day}>
            {entry.decidedOn !== undefined && `Decided ${dayWords(entry.decidedOn)}`}
          </span>
        </>
      );
  }
}

/** An entry as it was, read-only. One that the shown edit changed is marked in the colour of the firm that wrote it. */
export const PlayedEntry = memo(function PlayedEntry(props: PlayedEntryProps) {
  const { id, node, step, looks, writer, kind, context } = props;
  const entry = useMemo(() => readPlayedEntry({ key: id, node, since: 0 }), [id, node]);
  const letter = kind === 'register' ? 'R' : 'D';
  const firm = writer?.firm;
  return (
    <li
      className={classes.entry}
      style={{ '--ink': firm ? firmInk(firm.colour) : 'currentcolor' } as CSSProperties}
      {...(step && { 'data-touched': true })}
    >
      <div className={classes.row} data-kind={kind}>
        <span className={classes.number}>
          {entry.number === undefined ? '…' : `${letter}-${entry.number}`}
        </span>
        <span className={classes.title}>
          <Title entry={entry} looks={looks} />
        </span>
        <Facts entry={entry} people={context} />
      </div>
      {step && <EntryStepWords step={step} letter={letter} writer={writer} looks={looks} context={context} />}
    </li>
  );
});
