import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';

interface EntryStepsProps {
  /** What an entry is called here, such as *risk*. */
  readonly what: string;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

/** The way from an open entry to the ones beside it. */
export function EntrySteps({ what, onPrevious, onNext }: EntryStepsProps) {
  const steps = [
    { name: `Previous ${what}`, keys: 'K', go: onPrevious, Icon: IconChevronUp },
    { name: `Next ${what}`, keys: 'J', go: onNext, Icon: IconChevronDown },
  ];
  return steps.map(({ name, keys, go, Icon }) => (
    <Tooltip key={name} label={`${name} (${keys})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={name}
        // Not `disabled`: the focus would be lost on the last one.
        aria-disabled={go === undefined}
        data-disabled={go === undefined || undefined}
        onClick={go}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  ));
}
