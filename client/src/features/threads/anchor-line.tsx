import type { ThreadSummary } from '@entente/protocol/api/threads';
import { UnstyledButton } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { hasLostPlace } from './order-threads.ts';
import { useThreadWorld } from './thread-world.ts';
import classes from './threads.module.css';

/** What a thread is about; pressing it shows that. A passage that is gone is quoted, and said to be gone (TD5). */
export function AnchorLine({
  thread,
  onPlace,
}: {
  thread: ThreadSummary;
  onPlace: (() => void) | undefined;
}) {
  const { describe, reveal, places } = useThreadWorld();
  const { where, quote } = describe(thread.anchor);
  const isLost = hasLostPlace(places.get(thread.id));
  const words = (
    <>
      <span className={classes.where}>{where}</span>
      {quote !== undefined && <q className={classes.quote}>{quote}</q>}
    </>
  );
  if (!isLost)
    return (
      <UnstyledButton className={classes.anchor} onClick={() => reveal(thread)} title="Show it in the text">
        {words}
      </UnstyledButton>
    );
  return (
    <div className={classes.anchor} data-lost>
      {words}
      <span className={classes.lost}>
        <IconMapPinOff size={14} aria-hidden />
        {quote === undefined ? 'This is not there any more.' : 'These words are not in the text any more.'}
        {onPlace && (
          <UnstyledButton className={classes.place} onClick={onPlace}>
            Place again
          </UnstyledButton>
        )}
      </span>
    </div>
  );
}
