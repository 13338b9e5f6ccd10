import type { Register, Risk } from '@entente/documents/register/risk';
import { Anchor, Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { entryLabel } from '../../entries/entry-address.ts';
import classes from './risk-panel.module.css';

interface ClosedNoticeProps {
  readonly risk: Risk;
  readonly register: Register;
  /** Undefined for those who may not. */
  readonly onReopen: (() => void) | undefined;
  readonly onGo: (entry: Register['entries'][number]) => void;
}

/** Says that a risk is closed, or part of another since both were merged; nothing while it is open. */
export function ClosedNotice({ risk, register, onReopen, onGo }: ClosedNoticeProps) {
  if (risk.status !== 'closed') return null;
  const into = register.entries.find(({ id }) => id === risk.mergedInto);
  return (
    <div className={classes.closed}>
      <IconCircleCheck size={18} stroke={1.7} aria-hidden />
      <span>
        {into ? (
          <>
            Closed as part of{' '}
            <Anchor component="button" type="button" fz="inherit" onClick={() => onGo(into)}>
              {entryLabel('R', into)} {into.kind === 'risk' ? into.title : ''}
            </Anchor>
            .
          </>
        ) : (
          'Closed.'
        )}{' '}
        It keeps its number and history.
      </span>
      {onReopen && (
        <Button size="compact-sm" variant="default" onClick={onReopen}>
          Reopen
        </Button>
      )}
    </div>
  );
}
