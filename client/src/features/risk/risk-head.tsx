import { ActionIcon, CloseButton, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp, IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './risk-panel.module.css';

interface RiskHeadProps {
  /** `R-12`, or that it has no number yet. */
  readonly label: string;
  /** The whole address, to be sent to somebody. */
  readonly href: string;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
  /** The menu of acts. */
  readonly children?: ReactNode;
}

/** The line at the top of a risk: its number, the way to the ones beside it, its link, and out. */
export function RiskHead({ label, href, onPrevious, onNext, onClose, children }: RiskHeadProps) {
  const steps = [
    { name: 'Previous risk', keys: 'K', go: onPrevious, Icon: IconChevronUp },
    { name: 'Next risk', keys: 'J', go: onNext, Icon: IconChevronDown },
  ];
  return (
    <div className={classes.head}>
      {/* The focus comes here when the panel opens: it says which risk this is, and types into nothing. */}
      <h2 className={classes.number} tabIndex={-1} data-autofocus data-panel-start>
        {label}
      </h2>
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
      <span className={classes.gap} />
      <CopyButton value={href} timeout={2000}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy the link'}>
            <ActionIcon variant="subtle" color="gray" aria-label="Copy the link" onClick={copy}>
              {copied ? <IconCheck size={18} /> : <IconLink size={18} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      {children}
      <CloseButton aria-label="Close the panel" onClick={onClose} />
    </div>
  );
}
