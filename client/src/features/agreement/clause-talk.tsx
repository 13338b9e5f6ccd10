import { UnstyledButton } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useRef } from 'react';
import classes from './clause-talk.module.css';
import type { ClauseThreads } from './count-threads.ts';
import { useClauseCounts } from './use-clause-counts.ts';

function describe({ count, clause }: ClauseThreads): string {
  const threads = count === 1 ? '1 open thread' : `${count} open threads`;
  return clause === undefined ? `${threads} before the first clause` : `${threads} on ${clause}`;
}

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
  return (
    <div ref={layer} className={classes.layer} data-room={room}>
      {counts.map((one) => (
        <UnstyledButton
          key={one.position}
          className={classes.count}
          style={room === 'margin' ? { top: one.top, left } : { top: one.top }}
          aria-label={describe(one)}
          title={describe(one)}
          // What is selected in the text stays selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(one)}
        >
          {room === 'margin' && <IconMessageCircle size={15} stroke={1.7} aria-hidden />}
          {Math.min(one.count, 99)}
        </UnstyledButton>
      ))}
    </div>
  );
}
