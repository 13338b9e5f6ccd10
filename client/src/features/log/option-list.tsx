import type { Decision } from '@entente/documents/log/decision';
import { addOption } from '@entente/documents/log/write-options';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { useLogWorld } from './log-world.ts';
import { OptionCard } from './option-card.tsx';
import classes from './options.module.css';

/** The options that were weighed, each with what speaks for and against it. */
export function OptionList({ decision }: { decision: Decision }) {
  const { open, isEditable } = useLogWorld();
  const list = useRef<HTMLOListElement>(null);
  const add = (): void => {
    entryUndoOf(open.ydoc).stopCapturing();
    addOption(open.ydoc, decision.id);
    // The name of what was added comes with the next render.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(':scope > li:last-child [data-shared-text]')?.focus(),
    );
  };
  return (
    <>
      {decision.options.length > 0 && (
        <ol ref={list} className={classes.options} aria-label="Options">
          {decision.options.map((option, at) => (
            <OptionCard
              key={option.id}
              entry={decision.id}
              option={{ id: option.id, name: option.name }}
              isChosen={option.id === decision.chosen}
              place={at + 1}
            />
          ))}
        </ol>
      )}
      {decision.options.length === 0 && !isEditable && (
        <p className={classes.none}>No options are written down.</p>
      )}
      {isEditable && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
        >
          Add an option
        </Button>
      )}
    </>
  );
}
