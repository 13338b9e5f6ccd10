import { cardText, premortemLimits } from '@entente/protocol/api/premortem-words';
import { Button, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import classes from './writing.module.css';

interface CardComposerProps {
  readonly draft: string;
  readonly canSend: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onAdd: (text: string) => void;
}

/** Characters that may still be written; below zero when there are too many. */
export const roomLeft = (text: string): number => premortemLimits.cardLength - text.trim().length;

/** The field for the next card. Enter adds it, Shift and Enter begin a new line. */
export function CardComposer({ draft, canSend, onDraft, onAdd }: CardComposerProps) {
  const checked = cardText.safeParse(draft);
  const room = roomLeft(draft);
  const add = (): void => {
    if (checked.success && canSend) onAdd(checked.data);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <form
      aria-label="Write a card"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Textarea
        label="One cause on each card"
        description="Enter adds it, Shift and Enter begin a new line."
        autosize
        minRows={3}
        maxRows={8}
        value={draft}
        error={room < 0 && `${-room} ${room === -1 ? 'character' : 'characters'} too many`}
        onChange={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.composerFoot}>
        <span className={classes.room} data-short={room < 40}>
          {room < 100 && room >= 0 && `${room} left`}
        </span>
        <Button type="submit" disabled={!checked.success || !canSend}>
          Add card
        </Button>
      </div>
    </form>
  );
}
