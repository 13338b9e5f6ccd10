import type { FirmColour } from '@entente/protocol/firm-colours';
import type { CSSProperties } from 'react';
import { firmInk } from './firm-colour.ts';
import classes from './firm.module.css';
import { OneLine } from './one-line.tsx';

/** A firm's mark in its colour; says nothing to a screen reader, so a name stands beside it. */
export function FirmMark({ colour }: { colour: FirmColour }) {
  return <span aria-hidden className={classes.mark} style={{ '--firm': firmInk(colour) } as CSSProperties} />;
}

/** A firm: its mark and its name, on one line. */
export function FirmName({ firm }: { firm: { name: string; colour: FirmColour } }) {
  return (
    <span className={classes.name}>
      <FirmMark colour={firm.colour} />
      <OneLine text={firm.name} />
    </span>
  );
}
