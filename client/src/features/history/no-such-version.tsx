import { Button, EmptyState } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';

interface NoSuchVersionProps {
  /** What the address calls it; 0 when that is no number. */
  readonly number: number;
  readonly onBack: () => void;
}

/** An address that leads to no version. Versions are never taken away, so the address is wrong. */
export function NoSuchVersion({ number, onBack }: NoSuchVersionProps) {
  return (
    <EmptyState
      mt={48}
      icon={<IconHistory stroke={1.5} />}
      title={number === 0 ? 'There is no such version' : `There is no version ${number}`}
      description="The address is wrong. Versions are never deleted, so it was not taken away."
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={onBack}>
          Back to the draft
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
