import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Axis } from './axis.ts';
import type { RecordState } from './record-reader.ts';

/** Times working time. */
export const speeds = [1, 4, 16, 64, 256] as const;
export type Speed = (typeof speeds)[number];

/** Milliseconds of working time that an edit takes, as people type; only to choose a speed before the times are there. */
const USUAL_MS = 200;

/** The slowest speed at which the whole is over in two minutes or so. */
const speedFor = (head: number): Speed =>
  speeds.find((speed) => (head * USUAL_MS) / speed <= 120_000) ?? speeds[speeds.length - 1] ?? 1;

/** A page in the background gets no frames: when it is back, play goes on from where it was. */
const LONGEST_STEP_MS = 250;

/** Who wants little motion sees a step each second. */
const CALM_STEP_MS = 1000;

export interface Player {
  readonly seq: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Goes to a place, and stops. The same function for ever. */
  readonly go: (seq: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

interface Playing {
  readonly seq: number;
  readonly axis: Axis;
  readonly speed: Speed;
  readonly taken: number;
  readonly head: number;
  readonly onSeq: (seq: number) => void;
  readonly onEnd: () => void;
}

/** Steps through working time with each picture of the screen. @returns stops it */
function play(read: () => Playing, stepMs: number): () => void {
  const { axis: begun, seq: start } = read();
  let work = begun.workOf(start);
  let last = performance.now();
  const step = (now: number): void => {
    request = requestAnimationFrame(step);
    if (now - last < stepMs) return;
    const { axis, speed, taken, head, onSeq, onEnd } = read();
    // What is not there yet is waited for.
    const end = Math.min(taken, axis.length);
    work = Math.min(work + Math.min(now - last, Math.max(LONGEST_STEP_MS, stepMs)) * speed, axis.workOf(end));
    last = now;
    const seq = axis.seqAtWork(work);
    onSeq(seq);
    if (seq >= head) onEnd();
  };
  let request = requestAnimationFrame(step);
  return () => cancelAnimationFrame(request);
}

/** Where playback is, and how it goes on. @param start 0 begins at the beginning and plays */
export function usePlayer(state: RecordState, start: number): Player {
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)', undefined, {
    getInitialValueInEffect: false,
  });
  const [wanted, setWanted] = useState(start);
  const [isPlaying, setIsPlaying] = useState(start === 0 && !isCalm);
  const [chosenSpeed, setSpeed] = useState<Speed>();
  const head = state.head ?? 0;
  const speed = chosenSpeed ?? speedFor(head);
  // A place behind the end is the end, once it is known where that is.
  const seq = state.head === undefined ? wanted : Math.min(Math.max(wanted, 1), head);
  const readNow = useEffectEvent((): Playing => ({
    seq,
    axis: state.axis,
    speed,
    taken: state.taken,
    head,
    onSeq: setWanted,
    onEnd: () => setIsPlaying(false),
  }));
  const isReady = isPlaying && head > 0;
  useEffect(
    () => (isReady ? play(() => readNow(), isCalm ? CALM_STEP_MS : 0) : undefined),
    [isReady, isCalm],
  );
  const go = useCallback((place: number) => {
    setIsPlaying(false);
    setWanted(place);
  }, []);
  const toggle = (): void => {
    if (!isPlaying && seq >= head) setWanted(1);
    setIsPlaying(!isPlaying);
  };
  return { seq, isPlaying, speed, go, toggle, setSpeed };
}
