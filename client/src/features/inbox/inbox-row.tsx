import type { InboxItem } from '@entente/protocol/api/inbox';
import type { Firm } from '@entente/protocol/api/people';
import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCalendarDue, IconCircle, IconCircleFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { When } from '../../ui/when.tsx';
import classes from './inbox.module.css';
import { whatHappened } from './inbox-words.ts';

interface InboxRowProps {
  readonly item: InboxItem;
  readonly firms: readonly Firm[];
  /** Makes what leads to it, around what it says. */
  readonly renderLink: (item: InboxItem, children: ReactNode, className: string) => ReactNode;
  readonly onMark: (isRead: boolean) => void;
}

/** Something one was told: who did what, where, and its first words. */
export function InboxRow({ item, firms, renderLink, onMark }: InboxRowProps) {
  const { by, at, document, subject, readAt } = item;
  const firm = firms.find(({ id }) => id === by?.firmId);
  const isUnread = readAt === null;
  const mark = isUnread ? 'Mark as read' : 'Mark as unread';
  const Sign = isUnread ? IconCircleFilled : IconCircle;
  return (
    <li className={classes.row} data-unread={isUnread || undefined}>
      {by ? (
        <PersonAvatar name={by.name} colour={firm?.colour ?? 'slate'} size={32} />
      ) : (
        <IconCalendarDue size={24} stroke={1.6} aria-hidden className={classes.sign} />
      )}
      {renderLink(
        item,
        <>
          {isUnread && <VisuallyHidden>Unread: </VisuallyHidden>}
          <span className={classes.what}>
            {by && <strong>{by.name}</strong>} {whatHappened(item)}
          </span>
          <span className={classes.excerpt}>
            {subject.kind === 'thread' ? subject.excerpt : subject.title || document.title}
          </span>
          <span className={classes.where}>
            <span className={classes.document}>{document.title}</span>
            <span className={classes.when}>
              {' · '}
              <When at={at} />
            </span>
          </span>
        </>,
        classes.link ?? '',
      )}
      <Tooltip label={mark}>
        <ActionIcon variant="subtle" color="gray" aria-label={mark} onClick={() => onMark(isUnread)}>
          <Sign size={12} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
