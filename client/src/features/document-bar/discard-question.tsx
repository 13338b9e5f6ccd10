import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';

interface DiscardQuestionProps {
  readonly unsent: number;
  readonly onKeep: () => void;
  readonly onDiscard: () => Promise<void>;
}

/** Asks before edits of ours are given up; the button waits for the tick, because nothing brings them back. */
export function DiscardQuestion({ unsent, onKeep, onDiscard }: DiscardQuestionProps) {
  const [isSure, setIsSure] = useState(false);
  const [isGoing, setIsGoing] = useState(false);
  const edits = unsent === 1 ? '1 edit' : `${unsent} edits`;
  const discard = (): void => {
    setIsGoing(true);
    void onDiscard().finally(onKeep);
  };
  return (
    <Modal opened centered onClose={onKeep} title={`Throw ${edits} away?`}>
      <Text size="sm" mb="md">
        {edits} that the server did not take exist only on this device. Afterwards this page shows what is on
        the record. Copy the text first if any of it matters.
      </Text>
      <Checkbox
        label={`I give up ${edits}. Nothing can bring them back.`}
        checked={isSure}
        onChange={(event) => setIsSure(event.currentTarget.checked)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onKeep}>
          Keep them
        </Button>
        <Button color="red" disabled={!isSure} loading={isGoing} onClick={discard}>
          Throw away
        </Button>
      </Group>
    </Modal>
  );
}
