import { findElement, type EntryId } from '@entente/documents/entries/entry-id';
import { plainTextOf } from '@entente/documents/entries/plain-text';
import { richTextOf } from '@entente/documents/entries/rich-text';
import type { DecisionPlainField, DecisionRichField } from '@entente/documents/log/schema';
import { memo } from 'react';
import { PlainField } from '../../entries/plain-field.tsx';
import { RichField } from '../../entries/rich-field.tsx';
import { useLogWorld } from './log-world.ts';

interface FieldProps<Name extends string> {
  readonly id: EntryId;
  readonly field: Name;
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string | undefined;
}

/** A plain text of a decision, in which people write at once. */
export const DecisionPlain = memo(function DecisionPlain(props: FieldProps<DecisionPlainField>) {
  const { id, field, label, placeholder, className = '' } = props;
  const { open, isEditable } = useLogWorld();
  const element = findElement(open.ydoc, id, 'decision');
  return (
    <PlainField
      open={open}
      text={element && plainTextOf(element, field)}
      label={label}
      isEditable={isEditable}
      place={{ entry: id, field }}
      placeholder={isEditable ? placeholder : '–'}
      className={className}
    />
  );
});

/** A rich text of a decision, in which people write at once. */
export const DecisionRich = memo(function DecisionRich(props: FieldProps<DecisionRichField>) {
  const { id, field, label, placeholder } = props;
  const { open, isEditable } = useLogWorld();
  const element = findElement(open.ydoc, id, 'decision');
  return (
    <RichField
      open={open}
      doc={element && richTextOf(element, field)}
      label={label}
      isEditable={isEditable}
      place={{ entry: id, field }}
      placeholder={isEditable ? placeholder : 'Nothing written yet'}
    />
  );
});
