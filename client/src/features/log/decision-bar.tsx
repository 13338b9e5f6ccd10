import { Button, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EntrySteps } from '../../entries/entry-steps.tsx';
import { CopyLinkIcon } from '../../ui/copy-link-icon.tsx';
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
      <EntrySteps what="decision" onPrevious={onPrevious} onNext={onNext} />
      <CopyLinkIcon href={location.href} />
      {children}
    </div>
  );
}
