import { Button, Group, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';

interface Said {
  readonly reason: string;
  /** Null where none is asked for. */
  readonly password: string | null;
}

interface ReasonFormProps {
  /** Such as *Decline*: the button and the name of the form. */
  readonly act: string;
  /** What comes of it. */
  readonly meaning: string;
  /** Such as *It was not declined.* */
  readonly failed: string;
  readonly needsPassword: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onDo: (said: Said) => void;
  readonly onClose: () => void;
}

/** Ends a proposal with a reason that both firms read. */
export function ReasonForm(props: ReasonFormProps) {
  const { act, meaning, failed, needsPassword, isPending, error, onDo, onClose } = props;
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const isComplete = reason.trim() !== '' && (!needsPassword || password !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete) onDo({ reason: reason.trim(), password: needsPassword ? password : null });
  };
  return (
    <form onSubmit={submit} aria-label={act}>
      <Stack gap="md">
        <Text size="sm">{meaning}</Text>
        <Textarea
          label="Why"
          required
          withAsterisk={false}
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {needsPassword && (
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {error !== null && error !== undefined && <FailureNotice what={failed} error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button type="submit" loading={isPending} disabled={!isComplete}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
