import type { EntryChange, FieldChange } from '@entente/documents/compare/compare-entries';
import type { Run } from '@entente/documents/compare/compared';
import { ComparedText } from './compared-text.tsx';
import classes from './entry-changes.module.css';
import { fieldName, valueWords, type FieldContext } from './field-words.ts';

function Words({ runs }: { runs: readonly Run[] }) {
  return (
    <p className={classes.words}>
      {runs.map((run, at) => {
        const text = 'text' in run.inline ? run.inline.text : '';
        if (run.change === 'inserted') return <ins key={at}>{text}</ins>;
        if (run.change === 'deleted') return <del key={at}>{text}</del>;
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}

function FieldDifference({ field, context }: { field: FieldChange; context: FieldContext }) {
  switch (field.kind) {
    case 'words':
      return <Words runs={field.runs} />;
    case 'rich':
      return (
        <div className={classes.rich}>
          <ComparedText compared={field.compared} />
        </div>
      );
    case 'value':
      return (
        <p className={classes.words}>
          <del>{valueWords(field.field, field.before, context)}</del>
          <span aria-hidden> → </span>
          <ins>{valueWords(field.field, field.after, context)}</ins>
        </p>
      );
  }
}

const changeWords = { added: 'Added', changed: 'Changed', removed: 'Not there' } as const;

interface EntryChangesProps {
  readonly changes: readonly EntryChange[];
  /** `R` or `D`, before the number. */
  readonly letter: string;
  readonly titleOf: (id: string) => string;
  readonly context: FieldContext;
}

/** What changed, entry by entry and field by field. */
export function EntryChanges({ changes, letter, titleOf, context }: EntryChangesProps) {
  return (
    <ol className={classes.list} aria-label="Changes">
      {changes.map(({ id, number, change, fields }) => (
        <li key={id} className={classes.entry}>
          <h3 className={classes.name}>
            <span className={classes.number}>{number === undefined ? 'New' : `${letter}-${number}`}</span>
            {titleOf(id)}
            <span className={classes.change} data-change={change}>
              {changeWords[change]}
            </span>
          </h3>
          <dl className={classes.fields}>
            {fields.map((field) => (
              <div key={field.field}>
                <dt>{fieldName(field.field)}</dt>
                <dd>
                  <FieldDifference field={field} context={context} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
