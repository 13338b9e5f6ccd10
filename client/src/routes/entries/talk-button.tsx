import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import type { Ref } from 'react';

interface TalkButtonProps {
  readonly isOpen: boolean;
  readonly unread: number;
  readonly toggle: () => void;
  /** Gets the focus back when the panel closes. */
  readonly ref: Ref<HTMLButtonElement>;
}

/** Opens and closes the threads of a register or log. */
export function TalkButton({ isOpen, unread, toggle, ref }: TalkButtonProps) {
  const words = isOpen ? 'Close the comments' : unread > 0 ? `Comments, ${unread} unread` : 'Comments';
  return (
    <Tooltip label={words}>
      <ActionIcon
        ref={ref}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        <Indicator disabled={unread === 0} size={7} offset={2} color="var(--mantine-color-text)">
          <IconMessageCircle size={20} aria-hidden />
        </Indicator>
      </ActionIcon>
    </Tooltip>
  );
}
