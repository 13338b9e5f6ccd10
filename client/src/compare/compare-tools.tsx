import type { Firm } from '@entente/protocol/api/people';
import { SegmentedControl } from '@mantine/core';
import { firmTint } from '../ui/firm-colour.ts';
import type { Writer } from './authorship.ts';
import legend from '../ui/legend.module.css';
import classes from './compare-tools.module.css';
import type { CompareSettings } from './use-compare-settings.ts';
import { writerStyle } from './writer-style.ts';

interface CompareToolsProps {
  readonly settings: CompareSettings;
  readonly onChange: (part: Partial<CompareSettings>) => void;
  /** Whether there is room for two columns. */
  readonly hasRoom: boolean;
  readonly firms: readonly Firm[];
  /** Whoever changed something. */
  readonly writers: readonly Writer[];
}

/** How a comparison is shown: in one column or two, coloured by what happened or by who did it, with what each colour means. */
export function CompareTools({ settings, onChange, hasRoom, firms, writers }: CompareToolsProps) {
  const { layout, colour } = settings;
  return (
    <div className={classes.tools}>
      {hasRoom && (
        <SegmentedControl
          size="xs"
          aria-label="Show the comparison"
          data={[
            { value: 'inline', label: 'In line' },
            { value: 'sides', label: 'Side by side' },
          ]}
          value={layout}
          onChange={(value) => onChange({ layout: value === 'sides' ? 'sides' : 'inline' })}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label="Colour changes"
        data={[
          { value: 'kind', label: 'By change' },
          { value: 'firm', label: 'By firm' },
          { value: 'person', label: 'By person' },
        ]}
        value={colour}
        onChange={(value) => onChange({ colour: value === 'firm' || value === 'person' ? value : 'kind' })}
      />
      {colour === 'firm' && (
        <ul className={legend.legend} aria-label="Colours">
          {firms.map(({ id, name, colour: own }) => (
            <li key={id} style={{ background: firmTint(own) }}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {colour === 'person' && (
        <ul className={legend.legend} aria-label="Colours">
          {writers.map(({ userId, name, firm, line }) => (
            <li key={`${userId} ${firm?.id ?? ''}`} style={firm && writerStyle(firm.colour, line)}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
