import type { FirmColour } from '@entente/protocol/firm-colours';
import type { CSSProperties } from 'react';
import { firmInk, firmTint } from './firm-colour.ts';
import classes from './firm.module.css';
import { initials } from './initials.ts';

interface PersonAvatarProps {
  readonly name: string;
  readonly colour: FirmColour;
  /** Pixels. */
  readonly size?: number;
}

/** A person's initials ringed in the firm's colour; decoration, so the name stands beside it or on what holds it. */
export function PersonAvatar({ name, colour, size = 28 }: PersonAvatarProps) {
  const style = {
    '--firm': firmInk(colour),
    '--firm-soft': firmTint(colour),
    '--avatar-size': `${size}px`,
  } as CSSProperties;
  return <span aria-hidden className={classes.avatar} style={style} data-initials={initials(name)} />;
}
