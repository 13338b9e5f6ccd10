import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';

/** Opens the history of the open decision alone. */
export function DecisionHistory({ onOpen }: { onOpen: () => void }) {
  return (
    <Tooltip label="History of this decision">
      <ActionIcon variant="subtle" color="gray" aria-label="History of this decision" onClick={onOpen}>
        <IconHistory size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
