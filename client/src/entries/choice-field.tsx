import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import classes from './choice-field.module.css';

interface ChoiceFieldProps<Value extends string> {
  /** Such as *Status*. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly isEditable: boolean;
  readonly onChange: (value: Value | undefined) => void;
  readonly placeholder?: string;
  /** Whether nothing may be chosen. */
  readonly isClearable?: boolean;
}

/** One of a few values, found by typing or picked. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const {
    label,
    choices,
    value,
    isEditable,
    onChange,
    placeholder = 'Not said yet',
    isClearable = true,
  } = props;
  return (
    <Select
      variant="unstyled"
      size="sm"
      aria-label={label}
      classNames={{ input: classes.input }}
      data={[...choices]}
      value={value ?? null}
      placeholder={isEditable ? placeholder : '–'}
      readOnly={!isEditable}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing of this name"
      clearable={isClearable && isEditable && value !== undefined}
      clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
      allowDeselect={false}
      rightSection={isEditable && value === undefined ? <IconChevronDown size={14} /> : undefined}
      rightSectionPointerEvents={value === undefined ? 'none' : 'all'}
      comboboxProps={{ shadow: 'md', position: 'bottom-start' }}
      onChange={(next) => onChange((next ?? undefined) as Value | undefined)}
    />
  );
}
