import type { Message, ReactionName } from '@entente/protocol/api/thread-messages';
import { Tooltip, UnstyledButton } from '@mantine/core';
import classes from './message.module.css';
import { reactionWords } from './reaction-words.ts';
import { useThreadWorld } from './thread-world.ts';

interface ReactionsProps {
  readonly message: Message;
  /** Undefined where the reader may only read. */
  readonly onReact: ((reaction: ReactionName, isOn: boolean) => void) | undefined;
}

/** Who answered a message without words. Pressing one joins in, or takes it back. */
export function Reactions({ message: { reactions }, onReact }: ReactionsProps) {
  const { userId } = useThreadWorld();
  if (reactions.length === 0) return null;
  return (
    <div className={classes.reactions}>
      {reactions.map(({ reaction, people }) => {
        const { sign, word } = reactionWords[reaction];
        const isMine = people.some((one) => one.userId === userId);
        const who = people.map(({ name }) => name).join(', ');
        return (
          <Tooltip key={reaction} label={`${word}: ${who}`}>
            <UnstyledButton
              className={classes.reaction}
              data-mine={isMine || undefined}
              aria-pressed={isMine}
              aria-label={`${word}: ${who}`}
              onClick={() => onReact?.(reaction, !isMine)}
            >
              <span aria-hidden>{sign}</span>
              {people.length}
            </UnstyledButton>
          </Tooltip>
        );
      })}
    </div>
  );
}
