import type { WritingPremortem } from '@entente/protocol/api/premortem';
import { Button, Group } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { AskFirst } from './ask-first.tsx';
import { minutesWords } from './timer-words.ts';

const MORE_MINUTES = 2;

interface LeadWritingProps {
  readonly session: WritingPremortem;
  readonly seconds: number;
  readonly acts: PremortemActs;
  readonly canSend: boolean;
}

/** What those who may edit do while everybody writes. */
export function LeadWriting({ session, seconds, acts, canSend }: LeadWritingProps) {
  const move = useMutation({
    mutationFn: (act: 'extend' | 'end') =>
      act === 'extend' ? acts.extend(session.endsAt, MORE_MINUTES) : acts.endTime(),
    onError: (error) => showFailure('The time was not changed.', error),
  });
  const reveal = useMutation({
    mutationFn: () => acts.reveal(),
    onError: (error) => showFailure('The cards were not revealed.', error),
  });
  const isBusy = !canSend || move.isPending;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={isBusy}
        onClick={() => move.mutate('extend')}
      >
        {MORE_MINUTES} minutes
      </Button>
      {seconds > 0 && (
        <Button variant="default" disabled={isBusy} onClick={() => move.mutate('end')}>
          End the time
        </Button>
      )}
      <AskFirst
        question={`${minutesWords(seconds)} left. From the reveal on everybody sees every card, and no card can be added or changed.`}
        yes="Reveal now"
        no="Keep writing"
        isAsked={seconds > 0}
        button={{
          disabled: !canSend,
          loading: reveal.isPending,
          leftSection: <IconEye size={16} aria-hidden />,
        }}
        onYes={() => reveal.mutate()}
      >
        Reveal all cards
      </AskFirst>
    </Group>
  );
}
