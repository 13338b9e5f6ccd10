import type { EntryChange, FieldChange } from '@entente/documents/compare/compare-entries';
import type { CreditedChanges } from '@entente/protocol/api/changes';
import type { Firm } from '@entente/protocol/api/people';
import { useMemo, type ReactNode } from 'react';
import { creditsOf } from '../../compare/credits-of.ts';
import { FieldDifference } from '../../compare/field-difference.tsx';
import classes from './entry-changes.module.css';
import { createPaint, creditWords } from '../../compare/paint-change.ts';
import { fieldName, hasWords, isEmpty, type FieldContext } from '../../entries/field-words.ts';

/** Of an entry that is new or gone only what it says is told: its empty fields tell nothing. */
function isTold(field: FieldChange, change: EntryChange['change']): boolean {
  if (change === 'changed') return true;
  if (field.kind === 'value') return !isEmpty(field.before) || !isEmpty(field.after);
  return field.kind === 'words' || field.compared.some(hasWords);
}

const changeWords = { added: 'Added', changed: 'Changed', removed: 'Not there' } as const;

function WhoSet({ words }: { words: string | undefined }) {
  return words === undefined ? null : <p className={classes.whoSet}>{words}</p>;
}

interface EntryChangesProps {
  readonly changes: readonly EntryChange[];
  /** `R` or `D`, before the number. */
  readonly letter: string;
  readonly titleOf: (id: string) => string;
  readonly context: FieldContext;
  /** Who changed what, as the server told; undefined until it has. */
  readonly credited: CreditedChanges | undefined;
  readonly firms: readonly Firm[];
  /** What can be done with one of them. */
  readonly act?: ((change: EntryChange) => ReactNode) | undefined;
}

/** What changed, entry by entry and field by field. */
export function EntryChanges(props: EntryChangesProps) {
  const { changes, letter, titleOf, context, credited, firms, act } = props;
  const paint = useMemo(() => createPaint({ colour: 'kind', firms, writers: [] }), [firms]);
  const whoSet = (place: string): string | undefined => {
    const value = credited?.values.find((one) => one.place === place);
    const by = value && credited?.credits[value.credit];
    return by && creditWords('inserted', by, firms).replace(/^Added/, 'Set');
  };
  return (
    <ol className={classes.list} aria-label="Changes">
      {changes.map(({ id, number, change, fields, ...rest }) => (
        <li key={id} className={classes.entry}>
          <h3 className={classes.name}>
            <span className={classes.number}>{number === undefined ? 'New' : `${letter}-${number}`}</span>
            {titleOf(id)}
            <span className={classes.change} data-change={change}>
              {changeWords[change]}
            </span>
            {act?.({ id, number, change, fields, ...rest })}
          </h3>
          <dl className={classes.fields}>
            {fields
              .filter((field) => isTold(field, change))
              .map((field) => (
                <div key={field.field}>
                  <dt>{fieldName(field.field)}</dt>
                  <dd>
                    <FieldDifference
                      field={field}
                      context={context}
                      credits={creditsOf(credited, `${id} ${field.field}`)}
                      paint={paint}
                      isChange={change !== 'added'}
                    />
                    {field.kind === 'value' && <WhoSet words={whoSet(`${id} ${field.field}`)} />}
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
