import type { WrittenCard } from '@entente/protocol/api/premortem';
import { cardText } from '@entente/protocol/api/premortem-words';
import { ActionIcon, Button, Group, Textarea, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { showFailure } from '../../ui/show-failure.ts';
import { roomLeft } from './card-composer.tsx';
import classes from './writing.module.css';

interface MyCardProps {
  readonly card: WrittenCard;
  readonly canChange: boolean;
  /** Resolves when it is on the record. */
  readonly onRewrite: (text: string) => Promise<void>;
  readonly onWithdraw: () => void;
}

interface CardEditorProps {
  readonly card: WrittenCard;
  readonly canSave: boolean;
  readonly onSave: (text: string) => Promise<void>;
  readonly onDone: () => void;
}

function CardEditor({ card, canSave, onSave, onDone }: CardEditorProps) {
  const [text, setText] = useState(card.text);
  const [isSaving, setIsSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const checked = cardText.safeParse(text);
  const save = async (): Promise<void> => {
    if (!checked.success || !canSave || isSaving) return;
    if (checked.data === card.text) return onDone();
    setIsSaving(true);
    try {
      await onSave(checked.data);
      onDone();
    } catch (error) {
      showFailure('The card was not changed. Your words are still in its field.', error);
    } finally {
      setIsSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <div>
      <Textarea
        aria-label="Words on my card"
        autosize
        minRows={2}
        ref={field}
        value={text}
        error={roomLeft(text) < 0 && `${-roomLeft(text)} too many`}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap="xs" mt="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button
          size="xs"
          loading={isSaving}
          disabled={!checked.success || !canSave}
          onClick={() => void save()}
        >
          Save
        </Button>
      </Group>
    </div>
  );
}

/** A card of one's own while everybody writes: it can be changed and taken back. */
export function MyCard({ card, canChange, onRewrite, onWithdraw }: MyCardProps) {
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing)
    return (
      <CardEditor card={card} canSave={canChange} onSave={onRewrite} onDone={() => setIsEditing(false)} />
    );
  return (
    <>
      <p className={classes.words}>{card.text}</p>
      <div className={classes.cardActs}>
        <Tooltip label="Edit">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Edit: ${card.text}`}
            disabled={!canChange}
            onClick={() => setIsEditing(true)}
          >
            <IconPencil size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Take back">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take back: ${card.text}`}
            disabled={!canChange}
            onClick={onWithdraw}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
    </>
  );
}
