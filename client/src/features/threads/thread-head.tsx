import { markOf } from '@entente/protocol/thread-unread';
import type { Attention, ThreadDetail, ThreadSummary } from '@entente/protocol/api/threads';
import type { Message } from '@entente/protocol/api/thread-messages';
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconArrowLeft,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconRotate,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { AssignForm } from './assign-form.tsx';
import { BecomeItems } from './become-items.tsx';
import { useThreadWorld } from './thread-world.ts';
import { useBecome } from './use-become.tsx';
import classes from './threads.module.css';

/** What is known of a thread, its messages maybe not yet. */
type KnownThread = ThreadSummary & Partial<Pick<ThreadDetail, 'messages' | 'hasEarlier'>>;

interface ThreadHeadProps {
  readonly thread: KnownThread;
  readonly onBack: () => void;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

function Step({
  label,
  keys,
  onClick,
  Sign,
}: {
  label: string;
  keys?: string;
  onClick: (() => void) | undefined;
  Sign: typeof IconDots;
}) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        // Never disabled: that would throw the focus away.
        aria-disabled={onClick === undefined || undefined}
        data-quiet={onClick === undefined || undefined}
        className={classes.step ?? ''}
        onClick={onClick}
      >
        <Sign size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** The message that a thread began with, when it is at hand and still says something. */
function firstOf({ messages = [], hasEarlier = true }: KnownThread): Message | undefined {
  const first = hasEarlier ? undefined : messages[0];
  return first?.content === null ? undefined : first;
}

/** The line over an open thread: back to the list, the ones beside it, what can be done with it. */
export function ThreadHead({ thread, onBack, onPrevious, onNext }: ThreadHeadProps) {
  const { acts, mine, whySilent, addressOf } = useThreadWorld();
  const [assigning, setAssigning] = useState<string>();
  const more = useRef<HTMLButtonElement>(null);
  const attention = mine && markOf(mine, thread.id).attention;
  const isResolved = thread.resolved !== null;
  const first = firstOf(thread);
  const { become, question } = useBecome(first && { thread, message: first });
  const failed = (what: string) => (error: unknown) => showFailure(what, error);
  const attend = (wanted: Attention | null): void =>
    void acts.attend(thread.id, wanted).catch(failed('That was not kept.'));
  const settle = (): void =>
    void (isResolved
      ? acts.reopen(thread.id).catch(failed('The thread was not reopened.'))
      : acts.resolve(thread.id).catch(failed('The thread was not resolved.')));
  return (
    <div className={classes.threadHead}>
      <Step label="All comments" onClick={onBack} Sign={IconArrowLeft} />
      <Step label="Previous thread" keys="K" onClick={onPrevious} Sign={IconChevronUp} />
      <Step label="Next thread" keys="J" onClick={onNext} Sign={IconChevronDown} />
      <span className={classes.gap} />
      {whySilent === undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={
            isResolved ? <IconRotate size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />
          }
          onClick={settle}
        >
          {isResolved ? 'Reopen' : 'Resolve'}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon ref={more} variant="subtle" color="gray" aria-label="More about this thread">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {whySilent === undefined && <Menu.Item onClick={() => setAssigning(thread.id)}>Assign…</Menu.Item>}
          <Menu.Item onClick={() => attend(attention === 'following' ? null : 'following')}>
            {attention === 'following' ? 'Stop following' : 'Follow'}
          </Menu.Item>
          <Menu.Item onClick={() => attend(attention === 'muted' ? null : 'muted')}>
            {attention === 'muted' ? 'Unmute' : 'Mute'}
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              void navigator.clipboard
                .writeText(addressOf(thread.id))
                .then(() => notifications.show({ message: 'The link to the thread is copied.' }))
            }
          >
            Copy the link
          </Menu.Item>
          {first && <BecomeItems onBecome={become} />}
        </Menu.Dropdown>
      </Menu>
      {question}
      {assigning === thread.id && (
        <AssignForm
          to={thread.assigned?.to.userId ?? null}
          dueOn={thread.assigned?.dueOn ?? null}
          onAssign={(assigned) => void acts.assign(thread.id, assigned).catch(failed('Nobody was assigned.'))}
          onClose={() => {
            setAssigning(undefined);
            // The line of the menu that led there is gone.
            more.current?.focus();
          }}
        />
      )}
    </div>
  );
}
