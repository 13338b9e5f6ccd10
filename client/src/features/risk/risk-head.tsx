import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { EntrySteps } from '../../entries/entry-steps.tsx';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
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
  return (
    <div className={classes.head}>
      {/* The focus comes here when the panel opens: it says which risk this is, and types into nothing. */}
      <h2 className={classes.number} tabIndex={-1} data-autofocus data-panel-start>
        {label}
      </h2>
      <EntrySteps what="risk" onPrevious={onPrevious} onNext={onNext} />
      <span className={classes.gap} />
      <CopyLinkIcon href={href} />
      {children}
      <CloseButton aria-label="Close the panel" onClick={onClose} />
    </div>
  );
}
