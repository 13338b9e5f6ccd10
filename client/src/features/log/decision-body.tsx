import type { Decision } from '@entente/documents/log/decision';
import type { ReactNode } from 'react';
import { FieldTalk } from '../../entries/field-talk.tsx';
import { DecisionRich } from './decision-fields.tsx';
import { DecisionLinks } from './decision-links.tsx';
import classes from './decision-page.module.css';
import { OptionList } from './option-list.tsx';
import { OptionsMatrix } from './options-matrix.tsx';

interface PartProps {
  readonly name: string;
  /** What `StillOpen` calls it. */
  readonly gap?: string;
  /** The field that it is, where nothing in it says how much of that is being talked about. */
  readonly talked?: { readonly entry: string; readonly field: string };
  readonly children: ReactNode;
}

/** A part of the page under its heading. */
export function Part({ name, gap, talked, children }: PartProps) {
  return (
    <section className={classes.part} aria-label={name} data-gap={gap}>
      <div className={classes.headLine} data-talked={talked?.field}>
        <h3 className={classes.heading}>{name}</h3>
        {talked && <FieldTalk {...talked} name={name} />}
      </div>
      {children}
    </section>
  );
}

function Choice({ decision }: { decision: Decision }) {
  const { options, chosen } = decision;
  if (options.length === 0) return null;
  const at = options.findIndex(({ id }) => id === chosen);
  const name = options[at]?.name.trim() || `option ${at + 1}`;
  if (at >= 0)
    return (
      <p className={classes.choice}>
        We chose <b>{name}</b>.
      </p>
    );
  return (
    <p className={classes.choice} data-empty>
      {chosen === undefined ? 'No option is chosen yet.' : 'The option that was chosen has been taken away.'}
    </p>
  );
}

/** What the decision says, in the order in which one reads it; the statement stands above. */
export function DecisionBody({ decision }: { decision: Decision }) {
  const { id, form, links, criteria } = decision;
  const options = decision.options.map(({ id: option, name, points }) => ({ id: option, name, points }));
  return (
    <>
      <Part name="Context" gap="context">
        <DecisionRich
          id={id}
          field="context"
          label="Context"
          placeholder="What happened, what we need, what limits us"
        />
      </Part>
      <Part name="Options" gap="options" talked={{ entry: id, field: 'options' }}>
        <div data-gap="chosen">
          <OptionList decision={decision} />
        </div>
      </Part>
      {form === 'options' && (
        <Part name="How they compare" gap="points" talked={{ entry: id, field: 'criteria' }}>
          <OptionsMatrix matrix={{ id, criteria, options }} />
        </Part>
      )}
      <Part name="Our choice and the reasons" gap="reasons">
        <Choice decision={decision} />
        <DecisionRich id={id} field="reasons" label="Reasons" placeholder="Why this way and not another" />
      </Part>
      <Part name="Dissent">
        <DecisionRich
          id={id}
          field="dissent"
          label="Dissent"
          placeholder="Who of us sees it differently, and why. It stays on the record."
        />
      </Part>
      {form !== 'change' && (
        <Part name="Links" talked={{ entry: id, field: 'links' }}>
          <DecisionLinks decision={{ id, links }} />
        </Part>
      )}
    </>
  );
}
