import type { RiskStatus } from '@entente/documents/register/schema';
import { IconCircle, IconCircleCheck, IconEye, IconProgress } from '@tabler/icons-react';
import classes from './badges.module.css';

/** How a status is called, what it means, and its sign. */
export const statusWords: Readonly<
  Record<RiskStatus, { readonly word: string; readonly meaning: string; readonly Icon: typeof IconCircle }>
> = {
  open: { word: 'Open', meaning: 'Raised; nothing is done about it yet', Icon: IconCircle },
  mitigating: { word: 'Mitigating', meaning: 'We are doing something about it', Icon: IconProgress },
  watching: { word: 'Watching', meaning: 'We keep an eye on it', Icon: IconEye },
  closed: { word: 'Closed', meaning: 'Done with; it keeps its number and history', Icon: IconCircleCheck },
};

/** Where a risk stands: a sign and a word, without a colour of its own. */
export function StatusBadge({ status }: { status: RiskStatus }) {
  const { word, meaning, Icon } = statusWords[status];
  return (
    <span className={classes.status} data-status={status} title={meaning}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {word}
    </span>
  );
}
