import type { Firm } from '@entente/protocol/api/people';
import { SegmentedControl } from '@mantine/core';
import type { Authorship, Colouring } from '../../compare/authorship.ts';
import { writersOf } from '../../compare/authorship.ts';
import legend from '../../ui/legend.module.css';
import classes from './history-panel.module.css';
import { writerStyle } from '../../compare/writer-style.ts';

interface AuthorshipSwitchProps {
  readonly colouring: Colouring;
  readonly onColouring: (colouring: Colouring) => void;
  /** Undefined while it is read. */
  readonly authorship: Authorship | undefined;
  readonly firms: readonly Firm[];
}

const choices = [
  { value: 'off', label: 'Off' },
  { value: 'firm', label: 'By firm' },
  { value: 'person', label: 'By person' },
];

const readColouring = (value: string): Colouring => (value === 'firm' || value === 'person' ? value : 'off');

/** Colours the draft by who wrote it, with what each colour and line means. */
export function AuthorshipSwitch({ colouring, onColouring, authorship, firms }: AuthorshipSwitchProps) {
  return (
    <section className={classes.authorship} aria-label="Who wrote what">
      <span className={classes.detail}>Who wrote what</span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Colour the draft"
        data={choices}
        value={colouring}
        onChange={(value) => onColouring(readColouring(value))}
      />
      {colouring === 'firm' && (
        <ul className={legend.legend}>
          {firms.map(({ id, name, colour }) => (
            <li key={id} style={writerStyle(colour, undefined)}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {colouring === 'person' && authorship && (
        <ul className={legend.legend}>
          {writersOf(authorship, firms).map(({ userId, name, firm, line }) => (
            <li key={`${userId} ${firm?.id ?? ''}`} style={firm && writerStyle(firm.colour, line)}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
