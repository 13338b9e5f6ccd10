import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { Ref } from 'react';

/** Whether a panel beside the page is open, and how to open and close it. */
export interface PanelSwitch {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

interface PanelButtonProps {
  readonly panel: PanelSwitch;
  readonly label: string;
  readonly icon: Icon;
  /** Gets the focus back when the panel closes. */
  readonly ref?: Ref<HTMLButtonElement>;
  /** How much in it has not been read. */
  readonly unread?: number;
}

/** Opens and closes a panel, from the top line. */
export function PanelButton({ panel, label, icon: Sign, ref, unread = 0 }: PanelButtonProps) {
  const open = unread > 0 ? `${label}, ${unread} unread` : label;
  const words = panel.isOpen ? `Close the ${label.toLowerCase()}` : open;
  return (
    <Tooltip label={words}>
      <ActionIcon
        ref={ref}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words}
        aria-expanded={panel.isOpen}
        onClick={panel.toggle}
      >
        <Indicator disabled={unread === 0} size={7} offset={2} color="var(--mantine-color-text)">
          <Sign size={20} aria-hidden />
        </Indicator>
      </ActionIcon>
    </Tooltip>
  );
}
