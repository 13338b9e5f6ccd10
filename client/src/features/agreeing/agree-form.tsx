import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAnswer } from '../../api/agreeing-acts.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './agreeing.module.css';
import { HashLine } from './hash-line.tsx';

/** An act on a proposal that a person may call off. */
export interface ActFormProps {
  readonly proposal: ProposalDetail;
  readonly allianceId: Parameters<typeof useAnswer>[0]['allianceId'];
  /** It is done, or called off. */
  readonly onClose: () => void;
}

/** Shows the words that bind the firm, and sends exactly those with the hash that the page shows. */
export function AgreeForm({ proposal, allianceId, onClose }: ActFormProps) {
  const { hash, documentId, id } = proposal;
  const [password, setPassword] = useState('');
  const answer = useAnswer({ allianceId, documentId }, id);
  const [first] = useState(proposal.asked);
  // The page knows of the signature before the window is told to close; until then it stays as it was.
  const asked = proposal.asked ?? (answer.isPending || answer.isSuccess ? first : null);
  if (asked === null) return <Text size="sm">There is nothing left to sign here.</Text>;
  const { words, needsPassword } = asked;
  const sign = (event: FormEvent): void => {
    event.preventDefault();
    answer.mutate(
      { kind: 'agree', hash, words, password: needsPassword ? password : null },
      { onSuccess: onClose, onError: () => setPassword('') },
    );
  };
  return (
    <form onSubmit={sign} aria-label="Agree">
      <Stack gap="md">
        <Text size="sm">
          These words are kept with your name. They bind your firm and cannot be taken back.
        </Text>
        <blockquote className={classes.binding}>{words}</blockquote>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            Hash
          </Text>
          <HashLine hash={hash} />
        </Group>
        {needsPassword ? (
          <PasswordInput
            label="Your password"
            description="Asked again, so that it is you who signs."
            autoComplete="current-password"
            required
            withAsterisk={false}
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : (
          <Text size="sm" c="dimmed">
            People of the demo have no password. The signature will say so.
          </Text>
        )}
        {answer.error && <FailureNotice what="Nothing was signed." error={answer.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button type="submit" loading={answer.isPending} disabled={needsPassword && password === ''}>
            Agree
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
