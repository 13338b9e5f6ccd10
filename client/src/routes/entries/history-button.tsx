import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';

interface HistoryButtonProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens and closes the history of a register or log. */
export function HistoryButton({ isOpen, onToggle }: HistoryButtonProps) {
  const words = isOpen ? 'Close the history' : 'History';
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <IconHistory size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
