import { Button, CopyButton, Group } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Note } from './note.tsx';
import classes from './writing.module.css';

interface LateWordsProps {
  /** Not empty. */
  readonly words: readonly string[];
  readonly onDrop: () => void;
}

/** What was still being written when somebody revealed: no card, and not lost. */
export function LateWords({ words, onDrop }: LateWordsProps) {
  return (
    <Note icon={<IconClock size={18} />} title="The reveal came before these words were a card">
      {words.map((text) => (
        <p key={text} className={classes.words}>
          {text}
        </p>
      ))}
      <Group gap="xs" mt="sm">
        <CopyButton value={words.join('\n\n')}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the words'}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="subtle" color="gray" onClick={onDrop}>
          Let them go
        </Button>
      </Group>
    </Note>
  );
}
