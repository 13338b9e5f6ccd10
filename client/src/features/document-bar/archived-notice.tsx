import { Button } from '@mantine/core';
import { When } from '../../ui/when.tsx';
import classes from './document-bar.module.css';

interface ArchivedNoticeProps {
  readonly archivedAt: string;
  /** Undefined for those who may not. */
  readonly onBringBack: (() => void) | undefined;
  readonly isBringing: boolean;
}

/** Says that a document is put away and can only be read. */
export function ArchivedNotice({ archivedAt, onBringBack, isBringing }: ArchivedNoticeProps) {
  return (
    <div aria-live="polite" className={`${classes.notice} ${classes.archived}`}>
      <span>
        Archived <When at={archivedAt} />.
      </span>
      {onBringBack && (
        <Button variant="default" loading={isBringing} onClick={onBringBack}>
          Bring back
        </Button>
      )}
    </div>
  );
}
