import { ANCHOR_FORMAT, type Anchor } from '@entente/protocol/anchor';
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconBell, IconBellFilled, IconMessagePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { countUnread, threadFilters, type ThreadFilter } from './filter-threads.ts';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';

interface PanelHeadProps {
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
  readonly onBegin: (anchor: Anchor) => void;
  /** Whether the list is shown, which is what the filter is about. */
  readonly isList: boolean;
  readonly close: ReactNode;
}

const words: Readonly<Record<ThreadFilter, string>> = {
  open: 'Open',
  unread: 'Unread',
  mine: 'Mine',
  mentions: 'Mentions',
  resolved: 'Resolved',
};

/** The line over the conversations of a document: begin one, follow all, narrow the list. */
export function PanelHead({ filter, onFilter, onBegin, isList, close }: PanelHeadProps) {
  const { threads, mine, whySilent, acts } = useThreadWorld();
  const unread = countUnread({ threads, mine });
  const isFollowing = mine?.isFollowing ?? false;
  const follow = isFollowing ? 'Stop following new threads here' : 'Tell me of new threads here';
  return (
    <>
      <div className={classes.head}>
        {/* In a sheet the focus comes here: on a button it would unfold what that says. */}
        <h2 tabIndex={-1} data-autofocus>
          Comments
        </h2>
        <span className={classes.gap} />
        {mine && (
          <Tooltip label={follow}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={follow}
              aria-pressed={isFollowing}
              onClick={() =>
                void acts
                  .follow(!isFollowing)
                  .catch((error: unknown) => showFailure('That was not kept.', error))
              }
            >
              {isFollowing ? <IconBellFilled size={18} aria-hidden /> : <IconBell size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
        {whySilent === undefined && (
          <Tooltip label="Comment on the whole">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Comment on the whole"
              onClick={() => onBegin({ format: ANCHOR_FORMAT, kind: 'document' })}
            >
              <IconMessagePlus size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {close}
      </div>
      {isList && (
        <SegmentedControl
          className={classes.filter ?? ''}
          size="xs"
          fullWidth
          aria-label="Which threads"
          value={filter}
          onChange={(value) => {
            const chosen = threadFilters.find((one) => one === value);
            if (chosen) onFilter(chosen);
          }}
          data={threadFilters.map((value) => ({
            value,
            label: value === 'unread' && unread > 0 ? `${words[value]} ${unread}` : words[value],
          }))}
        />
      )}
      {whySilent !== undefined && isList && <p className={classes.silent}>{whySilent}</p>}
    </>
  );
}
