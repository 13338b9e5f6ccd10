import '@mantine/dates/styles.css';
import type { ReviewOf } from '@entente/protocol/api/decisions';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { DateInput, DatesProvider } from '@mantine/dates';
import { useState, type FormEvent } from 'react';
import { useRecordReview } from '../../api/decision-acts.ts';
import { dayWords, readDay } from '../../entries/calendar-locale.ts';
import { readerCalendar } from '../../entries/calendar-names.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay } from '../../ui/use-today.ts';
import type { AgreeingPlace } from '../../api/agreeing-acts.ts';

interface ReviewFormProps {
  readonly place: AgreeingPlace;
  readonly review: ReviewOf;
  readonly onClose: () => void;
}

const tomorrow = (): string => {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return localDay(day);
};

/** Says for the own firm that an agreed decision stands, and when we look at it again. */
export function ReviewForm({ place, review, onClose }: ReviewFormProps) {
  const { proposalId, reviewOn: dueOn } = review;
  const record = useRecordReview(place, proposalId);
  const [nextOn, setNextOn] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (nextOn === null) return;
    record.mutate({ dueOn, nextOn, words: words.trim() }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} aria-label="It stands">
      <Stack gap="xs">
        <DatesProvider settings={readerCalendar()}>
          <DateInput
            label="We look at it again on"
            placeholder="Choose a day"
            minDate={tomorrow()}
            highlightToday
            value={nextOn}
            valueFormat={(value) => dayWords(value)}
            dateParser={(typed) => readDay(typed, { thisYear: new Date().getFullYear() })}
            onChange={setNextOn}
          />
        </DatesProvider>
        <Textarea
          label="What we saw"
          placeholder="Nothing has to be said. What is agreed stays as it is."
          autosize
          minRows={2}
          maxRows={10}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {record.error && <FailureNotice what="It was not recorded." error={record.error} />}
        <Group gap="xs">
          <Button
            size="compact-md"
            fz="sm"
            type="submit"
            loading={record.isPending}
            disabled={nextOn === null}
          >
            It stands
          </Button>
          <Button size="compact-md" fz="sm" variant="default" onClick={onClose}>
            Not yet
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
