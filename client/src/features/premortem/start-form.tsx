import { premortemLimits, premortemQuestion } from '@entente/protocol/api/premortem-words';
import type { DocumentId } from '@entente/protocol/ids';
import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useStartPremortem } from '../../api/use-premortem.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './premortem.module.css';
import { horizons, questionFor, usualHorizon } from './question-words.ts';

const USUAL_MINUTES = 10;

interface StartFormProps {
  readonly documentId: DocumentId;
  readonly canStart: boolean;
  readonly onStarted: () => void;
}

/** Starts a session: how far ahead, the question in our own words, and how long everybody writes. */
export function StartForm({ documentId, canStart, onStarted }: StartFormProps) {
  const start = useStartPremortem(documentId);
  const [question, setQuestion] = useState(questionFor(usualHorizon.words));
  const [minutes, setMinutes] = useState<number | string>(USUAL_MINUTES);
  const horizon = horizons.find(({ words }) => question === questionFor(words));
  const checked = premortemQuestion.safeParse(question);
  const isTime = typeof minutes === 'number' && minutes >= 1 && minutes <= premortemLimits.minutes;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!checked.success || !isTime || !canStart) return;
    start.mutate({ question: checked.data, minutes }, { onSuccess: onStarted });
  };
  return (
    <form aria-label="Start a pre-mortem" onSubmit={submit} className={classes.form}>
      <Stack gap="md">
        <Group gap="md" align="start">
          <Select
            label="We look ahead"
            data={horizons.map(({ months, words }) => ({ value: String(months), label: words }))}
            value={horizon ? String(horizon.months) : null}
            placeholder="as the question says"
            allowDeselect={false}
            w={176}
            onChange={(value) => {
              const chosen = horizons.find(({ months }) => String(months) === value);
              if (chosen) setQuestion(questionFor(chosen.words));
            }}
          />
          <NumberInput
            label="Minutes to write"
            min={1}
            max={premortemLimits.minutes}
            allowDecimal={false}
            clampBehavior="blur"
            value={minutes}
            w={144}
            onChange={setMinutes}
          />
        </Group>
        <TextInput
          label="The question"
          value={question}
          error={checked.success ? undefined : checked.error.issues[0]?.message}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        {start.error && <FailureNotice what="The pre-mortem was not started." error={start.error} />}
        <Group>
          <Button type="submit" loading={start.isPending} disabled={!checked.success || !isTime || !canStart}>
            Start the pre-mortem
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
