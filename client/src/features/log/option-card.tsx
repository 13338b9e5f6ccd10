import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Option } from '@entente/documents/log/decision';
import { setDecisionValues } from '@entente/documents/log/write-log';
import { removeOption } from '@entente/documents/log/write-options';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCircleCheckFilled, IconMinus, IconPlus, IconTrash } from '@tabler/icons-react';
import { equalityDeep } from 'lib0/function';
import { memo } from 'react';
import { useLogWorld } from './log-world.ts';
import classes from './options.module.css';
import { OptionText, PartName } from './part-fields.tsx';
import { removeWithUndo } from './remove-with-undo.tsx';

interface OptionCardProps {
  /** The decision that it belongs to. */
  readonly entry: EntryId;
  readonly option: Pick<Option, 'id' | 'name'>;
  readonly isChosen: boolean;
  /** 1, 2, 3 …, as people speak of it. */
  readonly place: number;
}

function Choose({ entry, option, isChosen, name }: OptionCardProps & { readonly name: string }) {
  const { open, isEditable } = useLogWorld();
  const choose = (): void => setDecisionValues(open.ydoc, entry, { chosen: isChosen ? null : option.id });
  if (!isEditable) return isChosen ? <Chosen /> : null;
  return (
    <Button
      size="compact-sm"
      variant={isChosen ? 'light' : 'default'}
      color="gray"
      aria-pressed={isChosen}
      aria-label={isChosen ? `Chosen: ${name}. Take the choice back` : `Choose ${name}`}
      leftSection={isChosen && <IconCircleCheckFilled size={16} aria-hidden />}
      onClick={choose}
    >
      {isChosen ? 'Chosen' : 'Choose'}
    </Button>
  );
}

function Chosen() {
  return (
    <span className={classes.chosen}>
      <IconCircleCheckFilled size={16} aria-hidden />
      Chosen
    </span>
  );
}

/** An option with what speaks for and against it. */
export const OptionCard = memo(function OptionCard({ entry, option, isChosen, place }: OptionCardProps) {
  const { open, isEditable } = useLogWorld();
  const name = option.name.trim() || `option ${place}`;
  const part = { entry, id: option.id };
  return (
    <li className={classes.card} data-chosen={isChosen} aria-label={name}>
      <div className={classes.cardHead}>
        <span className={classes.place} aria-hidden>
          {place}
        </span>
        <PartName
          {...part}
          part="option"
          label={`Name of option ${place}`}
          placeholder="Name this option"
          className={classes.name}
        />
        <Choose entry={entry} option={option} isChosen={isChosen} place={place} name={name} />
        {isEditable && (
          <Tooltip label="Remove this option">
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              aria-label={`Remove ${name}`}
              onClick={() =>
                removeWithUndo(open.ydoc, `Option removed: ${name}`, () => removeOption(open.ydoc, option.id))
              }
            >
              <IconTrash size={16} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={classes.sides}>
        <div>
          <div className={classes.side} aria-hidden>
            <IconPlus size={14} aria-hidden /> For
          </div>
          <OptionText
            {...part}
            field="pros"
            label={`What speaks for ${name}`}
            placeholder="What speaks for it"
          />
        </div>
        <div>
          <div className={classes.side} aria-hidden>
            <IconMinus size={14} aria-hidden /> Against
          </div>
          <OptionText
            {...part}
            field="cons"
            label={`What speaks against ${name}`}
            placeholder="What speaks against it"
          />
        </div>
      </div>
    </li>
  );
}, equalityDeep);
