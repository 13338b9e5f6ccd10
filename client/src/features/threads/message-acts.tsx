import { reactionName, type Message, type ReactionName } from '@entente/protocol/api/thread-messages';
import { ActionIcon, Menu, SimpleGrid, Tooltip } from '@mantine/core';
import { IconDots, IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { BecomeItems } from './become-items.tsx';
import type { BecomeKind } from './becoming.ts';
import classes from './message.module.css';
import { reactionWords } from './reaction-words.ts';

interface MessageActsProps {
  readonly message: Message;
  readonly isMine: boolean;
  /** Undefined where the reader may only read; so are the others. */
  readonly onReact: ((reaction: ReactionName, isOn: boolean) => void) | undefined;
  readonly onEdit: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
  /** Shows what it said before; undefined for one that was never changed. */
  readonly onHistory: (() => void) | undefined;
  readonly onCopyLink: () => void;
  readonly onBecome: (kind: BecomeKind) => void;
}

function ReactionMenu({
  onReact,
  onOpen,
}: {
  onReact: (name: ReactionName) => void;
  onOpen: (is: boolean) => void;
}) {
  return (
    <Menu position="bottom-end" onChange={onOpen}>
      <Menu.Target>
        <Tooltip label="React">
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label="React">
            <IconMoodSmile size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <SimpleGrid cols={5} spacing={2} verticalSpacing={2}>
          {reactionName.options.map((name) => (
            <Menu.Item
              key={name}
              aria-label={reactionWords[name].word}
              px={8}
              py={4}
              onClick={() => onReact(name)}
            >
              {reactionWords[name].sign}
            </Menu.Item>
          ))}
        </SimpleGrid>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with one message: seen under the pointer and by keyboard. */
export function MessageActs(props: MessageActsProps) {
  const { message, isMine, onReact, onEdit, onDelete, onHistory, onCopyLink, onBecome } = props;
  const [isOpen, setIsOpen] = useState(false);
  const isThere = message.deletedAt === null;
  return (
    <div className={classes.acts} data-open={isOpen || undefined}>
      {onReact && isThere && <ReactionMenu onReact={(name) => onReact(name, true)} onOpen={setIsOpen} />}
      <Menu position="bottom-end" onChange={setIsOpen}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            data-more
            aria-label={`More about the message of ${message.by.name}`}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onCopyLink}>Copy the link</Menu.Item>
          {onHistory && <Menu.Item onClick={onHistory}>What it said before</Menu.Item>}
          {isMine && isThere && onEdit && <Menu.Item onClick={onEdit}>Edit</Menu.Item>}
          {isMine && isThere && onDelete && <Menu.Item onClick={onDelete}>Delete</Menu.Item>}
          {isThere && <BecomeItems onBecome={onBecome} />}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
