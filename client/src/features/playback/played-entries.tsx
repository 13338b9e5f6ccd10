import type { Frame, FrameBlock } from '@entente/documents/playback/frame';
import { Text } from '@mantine/core';
import { memo } from 'react';
import type { Look } from './looks.ts';
import { PlayedEntry, type PlayedContext } from './played-entry.tsx';
import classes from './played-entries.module.css';

interface PlayedEntriesProps {
  readonly frame: Frame;
  readonly looks: readonly Look[];
  /** Who made the shown edit; undefined before it is known. */
  readonly writer: Look | undefined;
  readonly kind: 'register' | 'log';
  readonly context: PlayedContext;
}

const words = {
  register: { label: 'Risks', none: 'There was no risk yet.' },
  log: { label: 'Decisions', none: 'There was no decision yet.' },
} as const;

/** What the page says of an edit that can be seen on no entry. */
function AsideStep({ kind, blocks }: { kind: 'register' | 'log'; blocks: readonly FrameBlock[] }) {
  if (blocks.some(({ step }) => step !== undefined)) return null;
  return (
    <p className={classes.aside}>
      {kind === 'register'
        ? 'This edit changed no risk: it was about the categories or the views.'
        : 'This edit changed no decision.'}
    </p>
  );
}

/** The entries of a register or log as they were; what the shown edit changed stands under its entry. */
export const PlayedEntries = memo(function PlayedEntries(props: PlayedEntriesProps) {
  const { frame, looks, writer, kind, context } = props;
  const { seq, blocks } = frame;
  return (
    <div className={classes.entries} data-seq={seq}>
      <AsideStep kind={kind} blocks={blocks} />
      {blocks.length === 0 && <Text c="dimmed">{words[kind].none}</Text>}
      <ol className={classes.list} aria-label={words[kind].label}>
        {blocks.map((block) => (
          <PlayedEntry
            key={block.key}
            id={block.key}
            node={block.node}
            step={block.step}
            looks={looks}
            writer={block.step && writer}
            kind={kind}
            context={context}
          />
        ))}
      </ol>
    </div>
  );
});
