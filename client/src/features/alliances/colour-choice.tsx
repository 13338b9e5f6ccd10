import { firmColours, type FirmColour } from '@entente/protocol/firm-colours';
import { Input } from '@mantine/core';
import { useId } from 'react';
import { firmColourNames } from '../../ui/firm-colour.ts';
import { FirmMark } from '../../ui/firm-name.tsx';
import classes from './colour-choice.module.css';

interface ColourChoiceProps {
  readonly label: string;
  readonly value: FirmColour;
  /** The other firm's colour, which this one cannot have. */
  readonly taken: FirmColour;
  readonly onChange: (colour: FirmColour) => void;
}

/** Picks a firm's colour out of the palette. */
export function ColourChoice({ label, value, taken, onChange }: ColourChoiceProps) {
  const group = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" id={group} role="radiogroup" aria-label={label}>
      <div className={classes.choices}>
        {firmColours.map((colour) => (
          <label key={colour} className={classes.choice}>
            <input
              type="radio"
              name={group}
              checked={colour === value}
              disabled={colour === taken}
              onChange={() => onChange(colour)}
            />
            <FirmMark colour={colour} />
            {firmColourNames[colour]}
          </label>
        ))}
      </div>
    </Input.Wrapper>
  );
}
