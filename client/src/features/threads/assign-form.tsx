import { userId, type UserId } from '@entente/protocol/ids';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { peopleByFirm } from '../../entries/alliance-people.ts';
import { useThreadWorld } from './thread-world.ts';

interface AssignFormProps {
  readonly to: UserId | null;
  /** `2026-11-21`. */
  readonly dueOn: string | null;
  readonly onAssign: (assigned: { readonly to: UserId | null; readonly dueOn: string | null }) => void;
  readonly onClose: () => void;
}

/** Asks one person to see to a thread, by a day or without one. */
export function AssignForm({ to, dueOn, onAssign, onClose }: AssignFormProps) {
  const { alliance, members } = useThreadWorld();
  const [person, setPerson] = useState<string | null>(to);
  const [day, setDay] = useState(dueOn ?? '');
  const groups = peopleByFirm({ members, firms: alliance.firms }).map(({ firm, people }) => ({
    group: firm.name,
    items: people
      .filter(({ role }) => role !== 'viewer')
      .map((one) => ({ value: one.userId, label: one.name })),
  }));
  return (
    <Modal opened onClose={onClose} title="Who sees to it?" size="sm">
      <form
        aria-label="Assign"
        onSubmit={(event) => {
          event.preventDefault();
          onAssign(
            person === null
              ? { to: null, dueOn: null }
              : { to: userId.parse(person), dueOn: day === '' ? null : day },
          );
          onClose();
        }}
      >
        <Stack gap="md">
          <Select
            label="Person"
            data-autofocus
            placeholder="Nobody"
            data={groups}
            value={person}
            searchable
            clearable
            onChange={setPerson}
          />
          <TextInput
            type="date"
            label="By"
            value={day}
            disabled={person === null}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">{person === null ? 'Assign nobody' : 'Assign'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
