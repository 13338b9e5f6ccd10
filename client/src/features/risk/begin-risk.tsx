import { PLAIN_TEXT_LENGTH } from '@entente/documents/entries/plain-text';
import { Button, CloseButton, Text } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import fieldClasses from '../../entries/plain-field.module.css';
import classes from './risk-panel.module.css';

interface BeginRiskProps {
  /** Puts a risk of this title on the record. */
  readonly onAdd: (title: string) => void;
  readonly onClose: () => void;
}

/**
 * Where a risk is begun. It is ours alone until its title is entered: a number once given is never taken back, so whoever
 * thinks better of it leaves nothing behind.
 */
export function BeginRisk({ onAdd, onClose }: BeginRiskProps) {
  const [title, setTitle] = useState('');
  const isAdded = useRef(false);
  const words = title.trim();
  const enter = (): void => {
    if (words === '' || isAdded.current) return;
    isAdded.current = true;
    onAdd(words);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter();
  };
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.number}>New risk</h2>
        <span className={classes.gap} />
        <CloseButton aria-label="Close the panel" onClick={onClose} />
      </div>
      <div className={classes.scroll}>
        <textarea
          className={`${fieldClasses.field ?? ''} ${classes.title ?? ''}`}
          aria-label="Title"
          placeholder="What could go wrong?"
          rows={1}
          maxLength={PLAIN_TEXT_LENGTH}
          value={title}
          data-autofocus
          data-panel-start
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          // What was written is kept, also by those who go on without the key or the button.
          onBlur={enter}
        />
        <div className={classes.begin}>
          <Text size="sm" c="dimmed">
            It is on the record, with its number, once its title is entered.
          </Text>
          <Button variant="default" disabled={words === ''} onClick={enter}>
            Add the risk
          </Button>
        </div>
      </div>
    </div>
  );
}
