import type { EntryStep, SteppedField } from '@entente/documents/playback/entry-step';
import type { FrameNode } from '@entente/documents/playback/frame';
import type { ReactNode } from 'react';
import { fieldName, partName, valueWords } from '../../entries/field-words.ts';
import { drawChildren } from './draw-played.tsx';
import type { Look } from './looks.ts';
import type { PlayedContext } from './played-entry.tsx';
import classes from './played-entries.module.css';

interface StepProps {
  readonly letter: string;
  readonly looks: readonly Look[];
  readonly context: PlayedContext;
}

function Value({ field, letter, context }: StepProps & { field: SteppedField & { kind: 'value' } }) {
  const { field: name, before, after } = field;
  if (name === 'number')
    return (
      <ins>
        {letter}-{valueWords(name, after, context)}
      </ins>
    );
  return (
    <>
      <del>{valueWords(name, before, context)}</del>
      <span aria-label="became"> → </span>
      <ins>{valueWords(name, after, context)}</ins>
    </>
  );
}

/** A part as it is behind the edit; of one without words, such as a link, that it came or went. */
function drawPart(node: FrameNode | undefined, looks: readonly Look[]): ReactNode {
  if (node === undefined) return 'taken away';
  if (node.content !== undefined) return drawChildren(node, looks);
  const { name } = node.attrs ?? {};
  return typeof name === 'string' ? `${name}, added` : 'added';
}

function Field(props: StepProps & { field: SteppedField }) {
  const { field, looks } = props;
  if (field.kind === 'value')
    return (
      <>
        <dt>{fieldName(field.field)}</dt>
        <dd>
          <Value {...props} field={field} />
        </dd>
      </>
    );
  const { node } = field;
  // The title stands above, with its caret.
  if (field.field === 'title') return <dt>{fieldName('title')}</dt>;
  return (
    <>
      <dt>{partName(field.field)}</dt>
      <dd>{drawPart(node, looks)}</dd>
    </>
  );
}

/** What the shown edit changed of an entry, and who made it, in words. */
export function EntryStepWords(props: StepProps & { step: EntryStep; writer: Look | undefined }) {
  const { step, writer } = props;
  const who = writer && [writer.name, writer.firm?.name].filter(Boolean).join(' · ');
  return (
    <div className={classes.step}>
      <span className={classes.writer}>{who}</span>
      {step.isAdded && <span>Added</span>}
      {!step.isAdded && step.fields.length === 0 && <span>The same again: no field differs</span>}
      {step.fields.length > 0 && (
        <dl className={classes.fields}>
          {step.fields.map((field, at) => (
            <div key={`${field.field} ${at}`} className={classes.field}>
              <Field {...props} field={field} />
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
