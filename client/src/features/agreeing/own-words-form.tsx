import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';

interface OwnWordsFormProps {
  /** The button and the name of the form. */
  readonly act: string;
  readonly label: string;
  readonly placeholder: string;
  /** Such as *It was not said.* */
  readonly failed: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onDo: (words: string) => void;
  /** Left out where there is nothing to go back to; with it the field takes the focus, since its button is gone. */
  readonly onClose?: () => void;
}

/** Asks for somebody's own words, beside what they are about. What was typed stays while it cannot be sent. */
export function OwnWordsForm(props: OwnWordsFormProps) {
  const { act, label, placeholder, failed, isPending, error, onDo, onClose } = props;
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpened = onClose !== undefined;
  useEffect(() => {
    if (isOpened) field.current?.focus();
  }, [isOpened]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') onDo(words.trim());
  };
  return (
    <form onSubmit={submit} aria-label={act}>
      <Textarea
        label={label}
        placeholder={placeholder}
        required
        withAsterisk={false}
        ref={field}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {error !== null && error !== undefined && <FailureNotice what={failed} error={error} />}
      <Group mt="xs" gap="xs">
        <Button size="compact-md" fz="sm" type="submit" loading={isPending} disabled={words.trim() === ''}>
          {act}
        </Button>
        {onClose && (
          <Button size="compact-md" fz="sm" variant="default" onClick={onClose}>
            Not yet
          </Button>
        )}
      </Group>
    </form>
  );
}
