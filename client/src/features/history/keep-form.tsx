import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { showFailure } from '../../ui/show-failure.ts';

// The field comes because somebody asked for it: the focus goes with them.
const focusIt = (field: HTMLInputElement | null): void => field?.focus();

/** Keeps the draft as it is now under a name. */
export function KeepForm({ onKeep }: { onKeep: (label: string) => Promise<unknown> }) {
  const [label, setLabel] = useState<string>();
  const [isKeeping, setIsKeeping] = useState(false);
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = label?.trim() ?? '';
    if (wanted === '') return;
    setIsKeeping(true);
    try {
      await onKeep(wanted);
      setLabel(undefined);
    } catch (error) {
      showFailure('The version was not kept.', error);
    }
    setIsKeeping(false);
  };
  if (label === undefined)
    return (
      <Button variant="default" size="xs" onClick={() => setLabel('')}>
        Name this version
      </Button>
    );
  return (
    <form onSubmit={(event) => void keep(event)}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          ref={focusIt}
          aria-label="Name of the version"
          placeholder="As sent to counsel"
          maxLength={120}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setLabel(undefined);
          }}
        />
        <Button size="xs" type="submit" loading={isKeeping} disabled={label.trim() === ''}>
          Keep
        </Button>
      </Group>
    </form>
  );
}
