import { useEffect, useEffectEvent, useRef } from 'react';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Transport } from './controls.tsx';
import type { Colouring, Look } from './looks.ts';
import classes from './playback.module.css';
import { OptionsPlace } from './options-place.tsx';
import { readPlayerKey } from './player-keys.ts';
import type { RecordState } from './record-reader.ts';
import { Strip, type AxisMark } from './strip.tsx';
import type { Player } from './use-player.ts';
import { placeWords, WhoLine } from './who-line.tsx';

interface DockProps {
  readonly state: RecordState;
  readonly head: number;
  readonly player: Player;
  readonly looks: readonly Look[];
  readonly marks: readonly AxisMark[];
  readonly colouring: Colouring;
  readonly onColouring: (colouring: Colouring) => void;
  readonly isFollowing: boolean;
  readonly onFollowing: (isFollowing: boolean) => void;
  readonly onRetry: () => void;
}

function usePlayerKeys({ player, state, head }: Pick<DockProps, 'player' | 'state' | 'head'>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = readPlayerKey(event);
    if (key === undefined) return;
    event.preventDefault();
    switch (key) {
      case 'toggle':
        return player.toggle();
      case 'step back':
        return player.go(Math.max(1, player.seq - 1));
      case 'step on':
        return player.go(Math.min(head, player.seq + 1));
      case 'person back':
        return player.go(state.axis.previousPerson(player.seq));
      case 'person on':
        return player.go(state.axis.nextPerson(player.seq));
      case 'beginning':
        return player.go(1);
      case 'end':
        return player.go(head);
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** The strip, the slider and everything that moves it, at the foot of the page. */
export function Dock(props: DockProps) {
  const { state, head, player, looks, marks, onRetry } = props;
  const { axis, taken, error } = state;
  usePlayerKeys(props);
  const play = useRef<HTMLButtonElement>(null);
  useEffect(() => play.current?.focus({ preventScroll: true }), []);
  const isWaiting = player.seq > taken;
  const share = Math.floor((100 * taken) / Math.max(1, head));
  return (
    <section className={classes.dock} aria-label="Playback">
      {error !== undefined && (
        <FailureNotice
          what={`Of the record ${share} % is here, and can be played. The rest could not be read.`}
          error={error}
          onRetry={onRetry}
        />
      )}
      <Strip axis={axis} known={axis.length} head={head} looks={looks} marks={marks} onGo={player.go} />
      <input
        className={classes.slider}
        type="range"
        aria-label="Place in the record"
        aria-valuetext={placeWords({ seq: player.seq, head, axis, looks })}
        min={1}
        max={head}
        value={player.seq}
        onChange={(event) => player.go(Number(event.currentTarget.value))}
      />
      <div className={classes.row}>
        <Transport
          isPlaying={player.isPlaying}
          playRef={play}
          onToggle={player.toggle}
          onPreviousPerson={() => player.go(axis.previousPerson(player.seq))}
          onNextPerson={() => player.go(axis.nextPerson(player.seq))}
        />
        <WhoLine seq={player.seq} head={head} axis={axis} looks={looks} />
        {isWaiting && error === undefined && (
          <output className={classes.detail}>Reading up to here: {share} %</output>
        )}
        <OptionsPlace
          speed={player.speed}
          onSpeed={player.setSpeed}
          colouring={props.colouring}
          onColouring={props.onColouring}
          isFollowing={props.isFollowing}
          onFollowing={props.onFollowing}
          marks={marks}
          onGo={player.go}
        />
      </div>
    </section>
  );
}
