import type { Member } from '@entente/protocol/api/people';
import { RISKS } from '@entente/documents/register/schema';
import { DECISIONS } from '@entente/documents/log/schema';
import { useMemo } from 'react';
import { PlaybackView, type PlaybackProps } from './playback-view.tsx';
import { PlayedEntries } from './played-entries.tsx';

interface EntriesPlaybackProps extends PlaybackProps {
  readonly kind: 'register' | 'log';
  readonly members: readonly Member[];
  /** Names of the register's categories by id. */
  readonly categories: ReadonlyMap<string, string>;
}

const roots = {
  register: { name: RISKS, hasEntries: true },
  log: { name: DECISIONS, hasEntries: true },
} as const;

const details = {
  register: 'not the draft · read-only',
  log: 'not the draft · read-only · what the firms agreed to is no edit, and not played',
} as const;

/** How a register or log came to be: its entries as they were, with what each edit changed. */
export default function EntriesPlayback(props: EntriesPlaybackProps) {
  const { kind, members, categories, firms } = props;
  const context = useMemo(() => ({ members, firms, categories }), [members, firms, categories]);
  return (
    <PlaybackView
      {...props}
      root={roots[kind]}
      detail={details[kind]}
      back="Close the playback"
      draw={(frame, looks, person) => (
        <PlayedEntries frame={frame} looks={looks} writer={person} kind={kind} context={context} />
      )}
    />
  );
}
