import '@mantine/dates/styles.css';
import type { PartName, ProposalDetail, ProposalId } from '@entente/protocol/api/proposals';
import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { DateInput, DatesProvider } from '@mantine/dates';
import { useState, type FormEvent } from 'react';
import { usePropose, type AgreeingPlace } from '../../api/agreeing-acts.ts';
import { dayWords, readDay } from '../../entries/calendar-locale.ts';
import { readerCalendar } from '../../entries/calendar-names.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useToday } from '../../ui/use-today.ts';

/** Something that can be proposed, as the form names it. */
export interface PartChoice {
  readonly name: string;
  readonly part: PartName;
}

interface ProposeFormProps {
  readonly place: AgreeingPlace;
  /** The first is chosen. */
  readonly parts: readonly [PartChoice, ...PartChoice[]];
  /** The proposal that this one takes the place of. */
  readonly replaces: ProposalId | null;
  /** Such as *Propose to Harbor*. */
  readonly act: string;
  /** Awaited before it is proposed: what was written must be on the record. */
  readonly prepare: () => Promise<void>;
  readonly onProposed: (proposal: ProposalDetail) => void;
  readonly onClose: () => void;
}

function AnswerBy({ day, onChange }: { day: string | null; onChange: (day: string | null) => void }) {
  const today = useToday();
  return (
    <DatesProvider settings={readerCalendar()}>
      <DateInput
        label="Answer hoped for by"
        description="Nothing happens by itself when the day has passed."
        placeholder="No date"
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the day' }}
        minDate={today}
        highlightToday
        value={day}
        valueFormat={(value) => dayWords(value)}
        dateParser={(typed) => readDay(typed, { thisYear: new Date().getFullYear() })}
        onChange={onChange}
      />
    </DatesProvider>
  );
}

/** Puts an exact text to all firms: what, with which words, and until when an answer is hoped for. */
export function ProposeForm(props: ProposeFormProps) {
  const { place, parts, replaces, act, prepare, onProposed, onClose } = props;
  const [chosen, setChosen] = useState(0);
  const [message, setMessage] = useState('');
  const [answerBy, setAnswerBy] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>();
  const [isSending, setIsSending] = useState(false);
  const propose = usePropose(place);
  const { part } = parts[chosen] ?? parts[0];
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsSending(true);
    setFailure(undefined);
    try {
      await prepare();
      onProposed(await propose.mutateAsync({ part, message: message.trim(), answerBy, replaces }));
    } catch (error) {
      setFailure(error);
      setIsSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)} aria-label={act}>
      <Stack gap="md">
        <Text size="sm">
          The text is fixed as it is on the record at this moment. We can go on writing; what is proposed
          stays as it is.
        </Text>
        {parts.length > 1 && (
          <Select
            label="What we propose"
            allowDeselect={false}
            searchable
            data={parts.map(({ name }, at) => ({ value: String(at), label: name }))}
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value ?? 0))}
          />
        )}
        <Textarea
          label="Message"
          placeholder="What should they know before they answer?"
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <AnswerBy day={answerBy} onChange={setAnswerBy} />
        {failure !== undefined && <FailureNotice what="Nothing was proposed." error={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button type="submit" loading={isSending}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
