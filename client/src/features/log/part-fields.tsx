import { findElement, type EntryId } from '@entente/documents/entries/entry-id';
import { plainTextOf } from '@entente/documents/entries/plain-text';
import { richTextOf } from '@entente/documents/entries/rich-text';
import { memo } from 'react';
import { PlainField } from '../../entries/plain-field.tsx';
import { RichField } from '../../entries/rich-field.tsx';
import { AgreedRich, AgreedWords } from './agreed-text.tsx';
import { useLogWorld } from './log-world.ts';

/** A part of a decision: an option or a criterion. */
interface PartProps {
  /** The decision that it belongs to. */
  readonly entry: EntryId;
  readonly id: EntryId;
  readonly label: string;
  readonly placeholder: string;
}

type NameProps = PartProps & {
  readonly part: 'option' | 'criterion';
  readonly className?: string | undefined;
};

/** The name of an option or criterion. */
export const PartName = memo(function PartName(props: NameProps) {
  const { part, entry, id, label, placeholder, className = '' } = props;
  const { open, isEditable, agreed } = useLogWorld();
  const fixed = agreed.get(entry)?.written;
  if (fixed) {
    const name = [...fixed.options, ...fixed.criteria].find((one) => one.id === id)?.name ?? '';
    return <AgreedWords label={label} words={name} className={className} />;
  }
  const element = findElement(open.ydoc, id, part);
  return (
    <PlainField
      open={open}
      text={element && plainTextOf(element, 'name')}
      label={label}
      isEditable={isEditable}
      place={{ entry, field: `name ${id}` }}
      placeholder={placeholder}
      className={className}
    />
  );
});

type TextProps = PartProps & { readonly field: 'pros' | 'cons' };

/** What speaks for or against an option. */
export const OptionText = memo(function OptionText(props: TextProps) {
  const { entry, id, field, label, placeholder } = props;
  const { open, isEditable, agreed } = useLogWorld();
  const fixed = agreed.get(entry)?.written.options.find((option) => option.id === id);
  const element = findElement(open.ydoc, id, 'option');
  const root = element && richTextOf(element, field);
  const name = { kind: 'field', entry, option: id, field } as const;
  if (fixed) return <AgreedRich label={label} rich={fixed[field]} name={name} root={root} />;
  return (
    <RichField
      open={open}
      doc={root}
      label={label}
      isEditable={isEditable}
      place={{ entry, field: `${field} ${id}` }}
      placeholder={isEditable ? placeholder : 'Nothing written yet'}
    />
  );
});
