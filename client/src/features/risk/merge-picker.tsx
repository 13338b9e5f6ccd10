import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register, Risk } from '@entente/documents/register/risk';
import { Button, Group, Select } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { entryLabel } from '../../entries/entry-address.ts';
import classes from './risk-panel.module.css';

interface MergePickerProps {
  readonly risk: Risk;
  readonly register: Register;
  readonly onMerge: (into: EntryId) => void;
  readonly onCancel: () => void;
}

/** Asks which open risk this one is part of. */
export function MergePicker({ risk, register, onMerge, onCancel }: MergePickerProps) {
  const [into, setInto] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The panel around it stays open.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const others = register.entries.filter(
    (entry): entry is Risk => entry.kind === 'risk' && entry.id !== risk.id && entry.status !== 'closed',
  );
  return (
    <form
      className={classes.merge}
      onSubmit={(event) => {
        event.preventDefault();
        if (into !== null) onMerge(into as EntryId);
      }}
    >
      <Select
        ref={field}
        onKeyDown={onKeyDown}
        label="Merge into"
        description="This risk is closed and leads there; its words and history stay."
        placeholder="A number, or words of the title"
        data={others.map((entry) => ({
          value: entry.id,
          label: `${entryLabel('R', entry)} ${entry.title || 'Untitled'}`,
        }))}
        value={into}
        onChange={setInto}
        searchable
        nothingFoundMessage="No open risk of this name"
      />
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="compact-sm" type="submit" disabled={into === null}>
          Merge
        </Button>
      </Group>
    </form>
  );
}
