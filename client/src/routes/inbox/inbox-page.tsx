import { Button, EmptyState, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useInbox, useInboxPreferences, useMarkInbox, type InboxFilter } from '../../api/use-inbox.ts';
import classes from '../../features/inbox/inbox.module.css';
import { InboxRow } from '../../features/inbox/inbox-row.tsx';
import { PreferencesMenu } from '../../features/inbox/preferences-menu.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { InboxLink } from './inbox-link.tsx';

const failed = (error: unknown): void => showFailure('That was not kept.', error);

/** What the reader was told in this alliance. */
export function InboxPage() {
  const { alliance } = useAlliancePage();
  const [filter, setFilter] = useState<InboxFilter>('all');
  const inbox = useInbox(alliance.id, filter);
  const mark = useMarkInbox(alliance.id);
  const { preferences, set } = useInboxPreferences(alliance.id);
  const items = inbox.data?.pages.flatMap((page) => page.items);
  const [newest] = items ?? [];
  return (
    <Page title="Inbox">
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Which"
          value={filter}
          onChange={(value) => setFilter(value === 'unread' ? 'unread' : 'all')}
          data={[
            { value: 'all', label: 'All' },
            { value: 'unread', label: 'Unread' },
          ]}
        />
        <span className={classes.rest} />
        {newest && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => mark.all.mutate(newest.at, { onError: failed })}
          >
            Mark all as read
          </Button>
        )}
        <PreferencesMenu
          off={preferences.data?.off}
          onChange={(off) => set.mutate(off, { onError: failed })}
        />
      </div>
      {inbox.isPending && (
        <Stack gap="md" aria-busy aria-label="Reading the inbox">
          {[0, 1, 2].map((at) => (
            <Skeleton key={at} height={64} />
          ))}
        </Stack>
      )}
      {!items && inbox.error && (
        <FailureNotice
          what="The inbox could not be read."
          error={inbox.error}
          onRetry={() => void inbox.refetch()}
        />
      )}
      {items?.length === 0 && (
        <EmptyState
          icon={<IconInbox stroke={1.5} />}
          title={filter === 'unread' ? 'Everything is read' : 'Nothing yet'}
          description="Mentions, replies, what we are asked to see to and what awaits our firm come here."
        />
      )}
      {items && items.length > 0 && (
        <ul className={classes.list} aria-label="Inbox">
          {items.map((item) => (
            <InboxRow
              key={item.id}
              item={item}
              firms={alliance.firms}
              onMark={(isRead) => mark.one.mutate({ item, isRead }, { onError: failed })}
              renderLink={(one, children, className) => (
                <InboxLink
                  allianceId={alliance.id}
                  item={one}
                  className={className}
                  onGo={() => {
                    if (one.readAt === null) mark.one.mutate({ item: one, isRead: true });
                  }}
                >
                  {children}
                </InboxLink>
              )}
            />
          ))}
        </ul>
      )}
      {inbox.hasNextPage && (
        <Button
          variant="default"
          loading={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          Earlier
        </Button>
      )}
    </Page>
  );
}
