import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconChevronDown, IconChevronUp, IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './decision-bar.module.css';

interface DecisionBarProps {
  /** Where it stands among those that the view shows, such as *3 of 12*; empty when it is not among them. */
  readonly place: string;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onBack: () => void;
  /** Further acts, such as exporting. */
  readonly children?: ReactNode;
}

/** The line above a decision: back, to the next one, and its link. */
export function DecisionBar({ place, onPrevious, onNext, onBack, children }: DecisionBarProps) {
  const steps = [
    { name: 'Previous decision', keys: 'K', go: onPrevious, Icon: IconChevronUp },
    { name: 'Next decision', keys: 'J', go: onNext, Icon: IconChevronDown },
  ];
  return (
    <div className={classes.bar}>
      <Tooltip label="Back to all decisions (Esc)">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
        >
          All decisions
        </Button>
      </Tooltip>
      <span className={classes.gap} />
      <span className={classes.place}>{place}</span>
      {steps.map(({ name, keys, go, Icon }) => (
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
      ))}
      <CopyButton value={location.href} timeout={2000}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy the link'}>
            <ActionIcon variant="subtle" color="gray" aria-label="Copy the link" onClick={copy}>
              {copied ? <IconCheck size={18} /> : <IconLink size={18} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      {children}
    </div>
  );
}
