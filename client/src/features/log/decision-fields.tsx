import { findElement, type EntryId } from '@entente/documents/entries/entry-id';
import { plainTextOf } from '@entente/documents/entries/plain-text';
import { richTextOf } from '@entente/documents/entries/rich-text';
import type { DecisionPlainField, DecisionRichField } from '@entente/documents/log/schema';
import { memo } from 'react';
import { PlainField } from '../../entries/plain-field.tsx';
import { RichField } from '../../entries/rich-field.tsx';
import { AgreedRich, AgreedWords } from './agreed-text.tsx';
import { useLogWorld } from './log-world.ts';

interface FieldProps<Name extends string> {
  readonly id: EntryId;
  readonly field: Name;
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string | undefined;
}

/** A plain text of a decision, in which people write at once until it is agreed. */
export const DecisionPlain = memo(function DecisionPlain(props: FieldProps<DecisionPlainField>) {
  const { id, field, label, placeholder, className = '' } = props;
  const { open, isEditable, agreed } = useLogWorld();
  const fixed = agreed.get(id)?.decision;
  if (fixed) return <AgreedWords label={label} words={fixed[field]} className={className} />;
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

/** A rich text of a decision, in which people write at once until it is agreed. */
export const DecisionRich = memo(function DecisionRich(props: FieldProps<DecisionRichField>) {
  const { id, field, label, placeholder } = props;
  const { open, isEditable, agreed } = useLogWorld();
  const fixed = agreed.get(id)?.written;
  const element = findElement(open.ydoc, id, 'decision');
  const root = element && richTextOf(element, field);
  const name = { kind: 'field', entry: id, option: null, field } as const;
  if (fixed) return <AgreedRich label={label} rich={fixed.rich[field]} name={name} root={root} />;
  return (
    <RichField
      open={open}
      doc={root}
      label={label}
      isEditable={isEditable}
      place={{ entry: id, field }}
      placeholder={isEditable ? placeholder : 'Nothing written yet'}
    />
  );
});
