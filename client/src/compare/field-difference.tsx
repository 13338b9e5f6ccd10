import type { FieldChange } from '@entente/documents/compare/compare-entries';
import type { Compared, Run } from '@entente/documents/compare/compared';
import { creditChanges, creditLine, type Credits } from '@entente/documents/compare/credit-changes';
import { smoothChanges, smoothRuns } from '@entente/documents/compare/smooth-runs';
import { useMemo } from 'react';
import { valueWords, type FieldContext } from '../entries/field-words.ts';
import { ComparedText } from './compared-text.tsx';
import classes from './field-difference.module.css';
import type { PaintChange } from './paint-change.ts';

function Words({ runs, paint }: { runs: readonly Run[]; paint: PaintChange }) {
  return (
    <p className={classes.words}>
      {runs.map((run, at) => {
        const text = 'text' in run.inline ? run.inline.text : '';
        if (run.change === 'inserted')
          return (
            <ins key={at} {...paint('inserted', run.by)}>
              {text}
            </ins>
          );
        if (run.change === 'deleted')
          return (
            <del key={at} {...paint('deleted', run.by)}>
              {text}
            </del>
          );
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}

function RichDifference(props: { compared: readonly Compared[]; credits: Credits; paint: PaintChange }) {
  const { compared, credits, paint } = props;
  const shown = useMemo(() => creditChanges(smoothChanges(compared), credits), [compared, credits]);
  return <ComparedText compared={shown} paint={paint} />;
}

interface FieldDifferenceProps {
  readonly field: FieldChange;
  readonly context: FieldContext;
  readonly credits: Credits;
  readonly paint: PaintChange;
  /** Whether there was something before: of a new entry there was not. */
  readonly isChange: boolean;
}

/** What one field of an entry said and says, with the changes in it. */
export function FieldDifference({ field, context, credits, paint, isChange }: FieldDifferenceProps) {
  switch (field.kind) {
    case 'words':
      return <Words runs={creditLine(smoothRuns(field.runs), credits)} paint={paint} />;
    case 'rich':
      return (
        <div className={classes.rich}>
          <RichDifference compared={field.compared} credits={credits} paint={paint} />
        </div>
      );
    case 'value':
      return (
        <p className={classes.words}>
          {isChange && (
            <>
              <del>{valueWords(field.field, field.before, context)}</del>
              <span aria-hidden> → </span>
            </>
          )}
          <ins>{valueWords(field.field, field.after, context)}</ins>
        </p>
      );
  }
}
