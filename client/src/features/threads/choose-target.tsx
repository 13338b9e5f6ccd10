import type { DocumentSummary } from '@entente/protocol/api/documents';
import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';

interface ChooseTargetProps {
  readonly targets: readonly DocumentSummary[];
  readonly onChoose: (target: DocumentSummary) => void;
  readonly onClose: () => void;
}

/** Asks which agreement a task belongs in. */
export function ChooseTarget({ targets, onChoose, onClose }: ChooseTargetProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const target = targets.find(({ id }) => id === chosen);
  return (
    <Modal opened onClose={onClose} title="Make a task" size="sm">
      <form
        aria-label="Make a task"
        onSubmit={(event) => {
          event.preventDefault();
          if (!target) return;
          onChoose(target);
          onClose();
        }}
      >
        <Stack gap="md">
          <Select
            label="In which agreement?"
            placeholder="Choose an agreement"
            data={targets.map(({ id, title }) => ({ value: id, label: title }))}
            value={chosen}
            searchable
            data-autofocus
            nothingFoundMessage="No agreement of this name"
            onChange={setChosen}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={target === undefined}>
              Make the task
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
