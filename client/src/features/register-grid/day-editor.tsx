import '@mantine/dates/styles.css';
import { DateInput, DatesProvider } from '@mantine/dates';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { readerCalendar } from '../../entries/calendar-names.ts';
import type { EditEnd, EditorProps } from './cell-editor.tsx';
import { labelOf } from './columns.ts';
import { dayWords, readDay } from './day-words.ts';
import { readEndKey } from './edit-keys.ts';
import classes from './register-grid.module.css';
import { writeCell } from './write-cell.ts';

/** A day in numbers as the reader writes them. */
const writeExample = () =>
  new Intl.DateTimeFormat(navigator.language, { timeZone: 'UTC' }).format(Date.UTC(2026, 10, 21));

const calendarWords = { previousMonth: 'Previous month', nextMonth: 'Next month' };

interface DayEditorProps extends EditorProps {
  readonly field: 'dueOn' | 'reviewOn';
}

/** A day, typed as the reader writes days or picked. Enter and Tab keep it, emptied clears it; Escape keeps what was. */
export function DayEditor({ field, risk, ydoc, isTyped, onDone }: DayEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const day = useRef<string | null>(risk[field] ?? null);
  const isTyping = useRef(isTyped);
  const [example] = useState(writeExample);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const keep = (): void => {
    if (day.current !== (risk[field] ?? null)) writeCell(ydoc, risk.id, { [field]: day.current });
  };
  const finish = (end: EditEnd): void => {
    keep();
    onDone(end);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    isTyping.current = true;
    const end = readEndKey(event);
    if (end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (end === 'stay') onDone(end);
    else finish(end);
  };
  return (
    <div
      className={classes.editor}
      onKeyDownCapture={onKeyDown}
      // The calendar stands elsewhere in the page, but its events pass here: a day that is clicked ends the edit.
      onMouseDownCapture={() => {
        isTyping.current = false;
      }}
    >
      <DatesProvider settings={readerCalendar()}>
        <DateInput
          ref={input}
          variant="unstyled"
          classNames={{ root: classes.dayRoot, wrapper: classes.dayRoot, input: classes.input }}
          aria-label={labelOf(field)}
          placeholder={example}
          defaultValue={isTyped ? null : (risk[field] ?? null)}
          clearable={false}
          allowDeselect
          highlightToday
          hideOutsideDates
          weekendDays={[]}
          ariaLabels={calendarWords}
          valueFormat={(value) => dayWords(value)}
          dateParser={(typed) => readDay(typed) ?? null}
          popoverProps={{ shadow: 'md', position: 'bottom-start', offset: 2 }}
          onChange={(value) => {
            day.current = value;
            if (!isTyping.current) finish('stay');
          }}
          onBlur={() => onDone('away')}
        />
      </DatesProvider>
    </div>
  );
}
