import { NAME_LENGTH } from '@entente/documents/register/schema';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';

interface ViewNameProps {
  readonly title: string;
  readonly first: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks what a view is called. */
export function ViewName({ title, first, onName, onClose }: ViewNameProps) {
  const [name, setName] = useState(first);
  const words = name.trim();
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== '') onName(words);
        }}
      >
        <TextInput
          label="Name"
          placeholder="Overdue at Harbor"
          data-autofocus
          maxLength={NAME_LENGTH}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={words === ''}>
            Save view
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
