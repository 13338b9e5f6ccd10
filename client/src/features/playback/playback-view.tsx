import type { Firm } from '@entente/protocol/api/people';
import type { Frame } from '@entente/documents/playback/frame';
import type { DocumentId } from '@entente/protocol/ids';
import { Button, Skeleton, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Dock } from './dock.tsx';
import { looksOf, type Colouring, type Look } from './looks.ts';
import classes from './playback.module.css';
import type { AxisMark } from './strip.tsx';
import { useFollow } from './use-follow.ts';
import { usePlayer, type Player } from './use-player.ts';
import { useRecord } from './use-record.ts';
import type { PlayedRoot } from './worker-messages.ts';

/** The address follows when the slider has come to rest. */
const REST_MS = 400;

/** What the page of a document gives to its playback. */
export interface PlaybackProps {
  readonly documentId: DocumentId;
  readonly firms: readonly Firm[];
  readonly marks: readonly AxisMark[];
  /** Where it begins; 0 plays from the beginning. */
  readonly start: number;
  /** Told of the place, for the address, when it rests there. */
  readonly onPlace: (seq: number) => void;
  readonly onClose: () => void;
  /** Tells of each edit that reaches the draft. */
  readonly onDraft: (listener: () => void) => () => void;
}

interface PlaybackViewProps extends PlaybackProps {
  readonly root: PlayedRoot;
  /** What it is not, and what is not played. */
  readonly detail: string;
  /** Such as *Back to the draft*. */
  readonly back: string;
  /** Draws a state. `writer` made its last edit. */
  readonly draw: (frame: Frame, looks: readonly Look[], writer: Look | undefined) => ReactNode;
}

function useRest({ seq, isPlaying }: Player, isKnown: boolean, onPlace: (seq: number) => void): void {
  const tell = useEffectEvent(onPlace);
  useEffect(() => {
    if (isPlaying || !isKnown) return undefined;
    const timer = setTimeout(() => tell(seq), REST_MS);
    return () => clearTimeout(timer);
  }, [seq, isPlaying, isKnown]);
}

const freshWords = (count: number): string => (count === 1 ? '1 new edit' : `${count} new edits`);

/** How a document came to be, in place of the draft and read-only: every edit of its record, one after the other. */
export function PlaybackView(props: PlaybackViewProps) {
  const { documentId, firms, marks, start, onPlace, onClose, onDraft, root, detail, back, draw } = props;
  const { state, show, readOn } = useRecord({ documentId, root, start: Math.max(1, start), onDraft });
  const player = usePlayer(state, start);
  const [colouring, setColouring] = useState<Colouring>('firm');
  const [isFollowing, setIsFollowing] = useState(true);
  const looks = useMemo(
    () => looksOf(state.people ?? [], firms, colouring),
    [state.people, firms, colouring],
  );
  const paper = useRef<HTMLDivElement>(null);
  // Before the first edit there is nothing to see.
  const shownSeq = Math.max(1, player.seq);
  useEffect(() => show(shownSeq), [show, shownSeq]);
  const retry = (): void => {
    readOn();
    show(shownSeq);
  };
  useFollow(paper, state.frame, isFollowing);
  useRest(player, (state.head ?? 0) > 0, onPlace);
  const showFresh = (): void => {
    readOn();
    // Wherever the end will be.
    player.go(Number.MAX_SAFE_INTEGER);
  };
  const head = state.head;
  return (
    <div className={classes.view}>
      <section className={classes.bar} aria-label="Playback, not the draft">
        <IconHistory size={18} aria-hidden />
        <span className={classes.what}>
          <strong>Playback</strong>
          <span className={classes.detail}>{detail}</span>
        </span>
        {state.fresh > 0 && (
          <Button size="xs" variant="default" onClick={showFresh}>
            Show {freshWords(state.fresh)}
          </Button>
        )}
        <Button size="xs" onClick={onClose}>
          {back}
        </Button>
      </section>
      <div ref={paper} className={classes.paper}>
        {state.frame ? (
          draw(state.frame, looks, looks[state.axis.personOf(state.frame.seq) ?? -1])
        ) : state.error !== undefined ? (
          <FailureNotice what="The record could not be read." error={state.error} onRetry={retry} />
        ) : head === 0 ? (
          <Text c="dimmed">Nobody has written here yet. There is nothing to play.</Text>
        ) : (
          <Skeleton h={320} aria-label="Reading the record" />
        )}
      </div>
      {state.frame !== undefined && head !== undefined && head > 0 && (
        <Dock
          state={state}
          head={head}
          player={player}
          looks={looks}
          marks={marks}
          colouring={colouring}
          onColouring={setColouring}
          isFollowing={isFollowing}
          onFollowing={setIsFollowing}
          onRetry={retry}
        />
      )}
    </div>
  );
}
