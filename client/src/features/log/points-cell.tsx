import type { PresencePlace } from '@entente/protocol/presence';
import type { KeyboardEvent } from 'react';
import { PlaceFrame } from '../../entries/place-frame.tsx';
import { useLogWorld } from './log-world.ts';
import classes from './options.module.css';

interface PointsCellProps {
  /** Such as *Points of One desk for Cost*. */
  readonly label: string;
  readonly value: number | undefined;
  readonly least: 0 | 1;
  /** Whether it may be emptied. */
  readonly isClearable: boolean;
  readonly place: PresencePlace;
  readonly onChange: (value: number | undefined) => void;
}

const MOST = 5;

/** A number up to 5 in a cell: digits set it, + and - step, Backspace clears, a click goes one up. */
export function PointsCell({ label, value, least, isClearable, place, onChange }: PointsCellProps) {
  const { open, isEditable } = useLogWorld();
  const step = (by: number): void =>
    onChange(value === undefined ? (by > 0 ? least : MOST) : Math.min(Math.max(value + by, least), MOST));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^[0-5]$/.test(event.key) ? Number(event.key) : undefined;
    if (digit !== undefined && digit >= least) onChange(digit);
    else if (event.key === '+') step(1);
    else if (event.key === '-') step(-1);
    else if (isClearable && (event.key === 'Backspace' || event.key === 'Delete')) onChange(undefined);
    else return;
    event.preventDefault();
  };
  const words = value === undefined ? 'none yet' : String(value);
  const content = (
    <>
      <span>{value ?? '–'}</span>
      <span className={classes.pips} aria-hidden>
        {Array.from({ length: MOST }, (_, at) => (
          <span key={at} className={classes.pip} data-full={at < (value ?? 0)} />
        ))}
      </span>
    </>
  );
  return (
    <PlaceFrame open={open} place={place}>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a cell is left by its arrows, which an input keeps
        role="spinbutton"
        tabIndex={0}
        className={classes.points}
        data-cell
        data-editable={isEditable}
        data-empty={value === undefined}
        aria-label={label}
        aria-valuenow={value}
        aria-valuetext={words}
        aria-valuemin={least}
        aria-valuemax={MOST}
        aria-readonly={!isEditable}
        onKeyDown={isEditable ? onKeyDown : undefined}
        onClick={() => isEditable && onChange(value === undefined || value >= MOST ? least : value + 1)}
      >
        {content}
      </div>
    </PlaceFrame>
  );
}
