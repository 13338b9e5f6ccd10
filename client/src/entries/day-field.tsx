import '@mantine/dates/styles.css';
import { DateInput, DatesProvider } from '@mantine/dates';
import { dayWords, readDay } from './calendar-locale.ts';
import { readerCalendar } from './calendar-names.ts';
import classes from './day-field.module.css';

interface DayFieldProps {
  /** Such as *Due*. */
  readonly label: string;
  /** `2026-11-21`. */
  readonly day: string | undefined;
  readonly isEditable: boolean;
  readonly onChange: (day: string | undefined) => void;
  /** Marks a day that has passed without what was due. */
  readonly isOverdue?: boolean;
}

/** A day of the calendar: typed as the reader writes days, or picked; emptied to clear it. */
export function DayField({ label, day, isEditable, onChange, isOverdue = false }: DayFieldProps) {
  return (
    <DatesProvider settings={readerCalendar()}>
      <DateInput
        variant="unstyled"
        size="sm"
        aria-label={isOverdue ? `${label}, overdue` : label}
        placeholder={isEditable ? 'No date' : '–'}
        classNames={{ root: classes.root, input: classes.input, section: classes.section }}
        data-overdue={isOverdue || undefined}
        value={day ?? null}
        readOnly={!isEditable}
        clearable={isEditable}
        clearButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }}
        highlightToday
        valueFormat={(value) => dayWords(value)}
        dateParser={(typed) => readDay(typed, { thisYear: new Date().getFullYear() })}
        popoverProps={{ shadow: 'md', position: 'bottom-start' }}
        onChange={(value) => onChange(value ?? undefined)}
      />
    </DatesProvider>
  );
}
