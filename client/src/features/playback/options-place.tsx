import { ActionIcon, Popover } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { PlaybackOptions, type OptionsProps } from './controls.tsx';
import classes from './playback.module.css';

/** The options in the line of the dock; on a phone behind a button, so that the text keeps the screen. */
export function OptionsPlace(options: OptionsProps) {
  const isPhone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  if (!isPhone) return <PlaybackOptions {...options} />;
  return (
    <Popover position="top-end" shadow="md" radius="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={40} aria-label="How it plays">
          <IconAdjustmentsHorizontal size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.card}>
        <PlaybackOptions {...options} />
      </Popover.Dropdown>
    </Popover>
  );
}
