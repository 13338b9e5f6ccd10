import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import classes from './choice-field.module.css';

/** One value that can be chosen. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means, in the list alone. */
  readonly meaning?: string;
}

interface ChoiceFieldProps<Value extends string> {
  /** Such as *Status*. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly isEditable: boolean;
  readonly onChange: (value: Value | undefined) => void;
  readonly placeholder?: string;
  /** Whether nothing may be chosen. */
  readonly isClearable?: boolean;
}

function Option({ choice }: { choice: Choice<string> | undefined }) {
  return (
    <span>
      {choice?.label}
      {choice?.meaning && <span className={classes.meaning}>{choice.meaning}</span>}
    </span>
  );
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
      classNames={{ root: classes.root, input: classes.input, section: classes.section }}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      renderOption={({ option }) => <Option choice={choices.find((one) => one.value === option.value)} />}
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
      comboboxProps={{ shadow: 'md', position: 'bottom-start', width: 'max-content' }}
      onChange={(next) => onChange((next ?? undefined) as Value | undefined)}
    />
  );
}
