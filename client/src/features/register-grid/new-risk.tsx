import { PLAIN_TEXT_LENGTH } from '@entente/documents/entries/plain-text';
import { IconPlus } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type Ref } from 'react';
import classes from './grid-tools.module.css';

interface NewRiskProps {
  readonly ref: Ref<HTMLInputElement>;
  /** Puts a risk on the record. @param then whether to go on with it (Tab) or begin the next (Enter) */
  readonly onAdd: (title: string, then: 'fill' | 'next') => void;
  /** Goes back to the rows. */
  readonly onLeave: () => void;
}

/**
 * Where a risk is begun. It is ours alone until its title is entered: a number once given is never taken back, so an
 * empty line gets none.
 */
export function NewRisk({ ref, onAdd, onLeave }: NewRiskProps) {
  const [title, setTitle] = useState('');
  const words = title.trim();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const isAdd = (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && words !== '';
    const isLeave = event.key === 'Escape' || (event.key === 'ArrowUp' && words === '');
    if (!isAdd && !isLeave) return;
    event.preventDefault();
    event.stopPropagation();
    setTitle('');
    if (isAdd) onAdd(words, event.key === 'Tab' ? 'fill' : 'next');
    else onLeave();
  };
  return (
    <span className={classes.begin}>
      <IconPlus size={16} aria-hidden />
      <input
        ref={ref}
        aria-label="New risk"
        placeholder="Add a risk: what could go wrong?"
        value={title}
        maxLength={PLAIN_TEXT_LENGTH}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
