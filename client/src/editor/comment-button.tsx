import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { keyName } from '../ui/key-name.ts';

/** Begins a thread on selected words, beside which it floats. */
export function CommentButton({ onComment }: { onComment: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<IconMessagePlus size={18} stroke={1.6} aria-hidden />}
      title={`${keyName('mod')} ${keyName('alt')} M`}
      // What is selected stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onComment}
    >
      Comment
    </Button>
  );
}
