import { encodeOwner } from '@entente/documents/entries/owner';
import type { Decision } from '@entente/documents/log/decision';
import { reviewDueOf } from '@entente/documents/log/view/review-due';
import { setDecisionValues, type DecisionValues } from '@entente/documents/log/write-log';
import { equalityDeep } from 'lib0/function';
import { memo, type ReactNode } from 'react';
import { DayField } from '../../entries/day-field.tsx';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { FieldTalk } from '../../entries/field-talk.tsx';
import { OwnerName } from '../../entries/owner-name.tsx';
import { OwnerPicker } from '../../entries/owner-picker.tsx';
import { PlaceFrame } from '../../entries/place-frame.tsx';
import { When } from '../../ui/when.tsx';
import type { AroundDecision } from './around-decision.ts';
import { DecisionPlain } from './decision-fields.tsx';
import classes from './decision-page.module.css';
import { useLogWorld } from './log-world.ts';
import { SupersedesField } from './supersedes-field.tsx';
import { TagField } from './tag-field.tsx';

interface FactProps {
  readonly decision: Pick<Decision, 'id'>;
  readonly field: string;
  readonly name: string;
  /** Names somebody with their firm. */
  readonly isPerson?: boolean;
  readonly children: ReactNode;
}

/** What a value is called, and how much of it is being talked about. */
function FactName({ decision, field, name }: Omit<FactProps, 'children'>) {
  return (
    <span className={classes.factName}>
      {name}
      <FieldTalk entry={decision.id} field={field} name={name} />
    </span>
  );
}

/** A value of the decision with its name above it; says who else is in it. */
function Value({ decision, field, name, isPerson = false, children }: FactProps) {
  const { open } = useLogWorld();
  return (
    <div className={`${classes.fact} ${isPerson ? classes.person : ''}`} data-gap={field} data-talked={field}>
      <FactName decision={decision} field={field} name={name} />
      <PlaceFrame open={open} place={{ entry: decision.id, field }}>
        {children}
      </PlaceFrame>
    </div>
  );
}

function RaisedBy({ decision }: { decision: Pick<Decision, 'raisedBy' | 'raisedAt'> }) {
  const world = useLogWorld();
  const { raisedBy, raisedAt } = decision;
  return (
    <div className={`${classes.fact} ${classes.person}`}>
      <span className={classes.factName}>Raised by</span>
      <span className={classes.said}>
        {raisedBy === undefined || raisedAt === undefined ? (
          'Known when it is saved'
        ) : (
          <>
            <OwnerName owner={{ kind: 'member', userId: raisedBy }} people={world} withFirm />
            <span className={classes.when}>
              <When at={raisedAt} />
            </span>
          </>
        )}
      </span>
    </div>
  );
}

/** What of a decision stands here. */
type Facts = Pick<
  Decision,
  'id' | 'state' | 'decidedOn' | 'reviewOn' | 'owner' | 'tags' | 'supersedes' | 'raisedBy' | 'raisedAt'
>;

interface DecisionFactsProps {
  readonly decision: Facts;
  readonly around: AroundDecision;
}

/** Who decides, when, who follows it up: what is said in a word. */
export const DecisionFacts = memo(function DecisionFacts({ decision, around }: DecisionFactsProps) {
  const world = useLogWorld();
  const { open, isEditable } = world;
  /** Each value is a step of its own in the history. */
  const set = (values: DecisionValues): void => {
    entryUndoOf(open.ydoc).stopCapturing();
    setDecisionValues(open.ydoc, decision.id, values);
  };
  return (
    <section className={classes.facts} aria-label="Who and when">
      <div className={classes.fact} data-gap="decider" data-talked="decider">
        <FactName decision={decision} field="decider" name="Who has the right to decide" />
        <DecisionPlain
          id={decision.id}
          field="decider"
          label="Who has the right to decide"
          placeholder="Such as: both liaisons"
        />
      </div>
      <div className={classes.fact} data-gap="consulted" data-talked="consulted">
        <FactName decision={decision} field="consulted" name="Who was consulted" />
        <DecisionPlain
          id={decision.id}
          field="consulted"
          label="Who was consulted"
          placeholder="Whom we asked before"
        />
      </div>
      <Value decision={decision} field="decidedOn" name="Decided on">
        <DayField
          label="Decided on"
          day={decision.decidedOn}
          isEditable={isEditable}
          onChange={(day) => set({ decidedOn: day ?? null })}
        />
      </Value>
      <Value decision={decision} field="reviewOn" name="Review on">
        <DayField
          label="Review on"
          day={decision.reviewOn}
          isEditable={isEditable}
          isOverdue={reviewDueOf(decision, world) === 'overdue'}
          onChange={(day) => set({ reviewOn: day ?? null })}
        />
      </Value>
      <Value decision={decision} field="owner" name="Owner of the follow-up" isPerson>
        <OwnerPicker
          label="Owner of the follow-up"
          owner={decision.owner}
          people={world}
          isEditable={isEditable}
          onChange={(owner) => set({ owner: encodeOwner(owner) })}
        />
      </Value>
      <Value decision={decision} field="tags" name="Tags">
        <TagField decision={decision} known={around.tags} />
      </Value>
      <Value decision={decision} field="supersedes" name="Is to replace">
        <SupersedesField decision={decision} around={around} />
      </Value>
      <RaisedBy decision={decision} />
    </section>
  );
}, equalityDeep);
