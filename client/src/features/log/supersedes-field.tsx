import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import { setDecisionValues } from '@entente/documents/log/write-log';
import { ChoiceField } from '../../entries/choice-field.tsx';
import { entryLabel } from '../../entries/entry-address.ts';
import type { AroundDecision } from './around-decision.ts';
import classes from './decision-page.module.css';
import { EntryLink } from './entry-link.tsx';
import { useLogWorld } from './log-world.ts';

const LOST = 'A decision that is not here';

interface SupersedesFieldProps {
  readonly decision: Pick<Decision, 'id' | 'supersedes'>;
  readonly around: AroundDecision;
}

/** The decision that this one is to replace, and those that are to replace it. */
export function SupersedesField({ decision, around: { others, successors } }: SupersedesFieldProps) {
  const {
    open: { ydoc },
    isEditable,
    rulings,
  } = useLogWorld();
  const replaceWords = (id: EntryId): string =>
    rulings.get(id) === 'agreed' || rulings.get(id) === 'superseded' ? 'Replaced by' : 'To be replaced by';
  const { supersedes } = decision;
  const replaced = others.find(({ id }) => id === supersedes);
  const isLost = supersedes !== undefined && replaced === undefined;
  const choices = others.map(({ id, words }) => ({ value: id, label: words }));
  return (
    <>
      {isEditable && (
        <ChoiceField<EntryId>
          label="Is to replace"
          placeholder="No other decision"
          choices={isLost ? [...choices, { value: supersedes, label: LOST }] : choices}
          value={supersedes}
          isEditable
          onChange={(id) => setDecisionValues(ydoc, decision.id, { supersedes: id ?? null })}
        />
      )}
      {replaced && (
        <EntryLink entry={replaced} className={classes.replaces}>
          {isEditable ? `Open ${entryLabel('D', replaced)}` : replaced.words}
        </EntryLink>
      )}
      {!isEditable && !replaced && <span className={classes.said}>{isLost ? LOST : '–'}</span>}
      {successors.map((next) => (
        <EntryLink key={next.id} entry={next} className={classes.replaces}>
          {replaceWords(next.id)} {next.words}
        </EntryLink>
      ))}
    </>
  );
}
