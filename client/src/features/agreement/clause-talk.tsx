import { UnstyledButton } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { memo, useCallback, useEffect, useRef } from 'react';
import classes from './clause-talk.module.css';
import type { ClauseThreads } from './count-threads.ts';
import { useClauseCounts } from './use-clause-counts.ts';

type Counted = Pick<ClauseThreads, 'clause' | 'count' | 'first'>;

function describe({ count, clause }: Counted): string {
  const threads = count === 1 ? '1 open thread' : `${count} open threads`;
  return clause === undefined ? `${threads} before the first clause` : `${threads} on ${clause}`;
}

interface ClauseCountProps extends Counted {
  readonly hasSign: boolean;
  readonly onOpen: (first: string) => void;
}

/** Knows nothing of where it stands: a line more in the text moves all counts below and draws none of them anew. */
const ClauseCount = memo(function ClauseCount({ hasSign, onOpen, ...counted }: ClauseCountProps) {
  const said = describe(counted);
  return (
    <UnstyledButton
      className={classes.count}
      aria-label={said}
      title={said}
      // What is selected in the text stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(counted.first)}
    >
      {hasSign && <IconMessageCircle size={15} stroke={1.7} aria-hidden />}
      {Math.min(counted.count, 99)}
    </UnstyledButton>
  );
});

interface ClauseTalkProps {
  readonly editor: Editor;
  readonly onOpen: (threads: ClauseThreads) => void;
}

/**
 * How many open threads each clause has, in the margin beside its heading; pressing one shows them. They lie over
 * the page and not in the text: nothing of them is typed in, selected, copied or printed (TD20).
 */
export function ClauseTalk({ editor, onOpen }: ClauseTalkProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { counts, left, room } = useClauseCounts(editor, layer);
  const newest = useRef({ counts, onOpen });
  useEffect(() => {
    newest.current = { counts, onOpen };
  });
  const open = useCallback((first: string): void => {
    const pressed = newest.current.counts.find((one) => one.first === first);
    if (pressed) newest.current.onOpen(pressed);
  }, []);
  const isBeside = room === 'margin';
  return (
    <div ref={layer} className={classes.layer} data-room={room}>
      {counts.map(({ clause, count, first, top }) => (
        <div key={first} className={classes.place} style={isBeside ? { top, left } : { top }}>
          <ClauseCount clause={clause} count={count} first={first} hasSign={isBeside} onOpen={open} />
        </div>
      ))}
    </div>
  );
}
