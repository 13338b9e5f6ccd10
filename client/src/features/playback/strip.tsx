import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconBookmarkFilled } from '@tabler/icons-react';
import { memo, useMemo, type PointerEvent } from 'react';
import { firmInk } from '../../ui/firm-colour.ts';
import type { Axis } from './axis.ts';
import type { Look } from './looks.ts';
import classes from './playback.module.css';
import { sharesOf, type Share } from './shares.ts';

/** A kept version, as it stands on the axis. */
export interface AxisMark {
  readonly number: number;
  readonly seq: number;
  readonly name: string;
  readonly isNamed: boolean;
}

interface StripProps {
  readonly axis: Axis;
  /** How many edits of the axis are known: it changes when the axis has grown. */
  readonly known: number;
  readonly head: number;
  readonly looks: readonly Look[];
  readonly marks: readonly AxisMark[];
  readonly onGo: (seq: number) => void;
}

const MOST_STRETCHES = 240;

/** A share of the axis between two flags, or they could not be told apart. */
const FLAG_GAP = 0.035;

/** Heights of a stretch in a hundred, one for each person, from the top. */
function stack(share: Share, looks: readonly Look[]) {
  const all = [...share.values()].reduce((sum, count) => sum + count, 0);
  let top = 0;
  return [...share]
    .toSorted(([a], [b]) => a - b)
    .map(([person, count]) => {
      const height = (100 * count) / all;
      top += height;
      const colour = looks[person]?.firm?.colour;
      return {
        person,
        y: top - height,
        height,
        fill: colour ? firmInk(colour) : 'var(--mantine-color-dimmed)',
      };
    });
}

const Shares = memo(function Shares({ axis, known, head, looks }: Omit<StripProps, 'marks' | 'onGo'>) {
  const count = Math.min(MOST_STRETCHES, head);
  // oxlint-disable-next-line react/exhaustive-deps -- the axis stays the same object while it grows
  const shares = useMemo(() => sharesOf(axis, head, count), [axis, known, head, count]);
  return (
    <svg
      viewBox={`0 0 ${count} 100`}
      preserveAspectRatio="none"
      className={classes.shares}
      shapeRendering="crispEdges"
      aria-hidden
    >
      {shares.map((share, at) =>
        stack(share, looks).map(({ person, y, height, fill }) => (
          <rect key={`${at} ${person}`} x={at} y={y} width={1} height={height} fill={fill} />
        )),
      )}
    </svg>
  );
});

/** The flags that have room, from the end: the newest are asked for most. */
function withRoom(marks: readonly AxisMark[], head: number): AxisMark[] {
  const kept: AxisMark[] = [];
  for (const mark of marks.filter(({ isNamed }) => isNamed).toSorted((a, b) => b.seq - a.seq)) {
    const next = kept.at(-1);
    if (next === undefined || (next.seq - mark.seq) / head >= FLAG_GAP) kept.push(mark);
  }
  return kept;
}

const placeOf = (seq: number, head: number): string => `${head > 1 ? (100 * (seq - 1)) / (head - 1) : 0}%`;

/** Who wrote when, in the firms' colours, and where versions stand. A press anywhere goes there. */
export const Strip = memo(function Strip({ axis, known, head, looks, marks, onGo }: StripProps) {
  const goThere = ({ currentTarget, clientX }: PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onGo(1 + Math.round(((clientX - left) / width) * (head - 1)));
  };
  const within = marks.filter(({ seq }) => seq <= head);
  return (
    <div className={classes.strip}>
      <div className={classes.flags}>
        {withRoom(within, head).map(({ number, seq, name }) => (
          <Tooltip key={number} label={name}>
            <UnstyledButton
              className={classes.flag}
              style={{ insetInlineStart: placeOf(seq, head) }}
              aria-label={`Go to ${name}`}
              onClick={() => onGo(Math.max(1, seq))}
            >
              <IconBookmarkFilled size={14} aria-hidden />
            </UnstyledButton>
          </Tooltip>
        ))}
      </div>
      <div className={classes.band} onPointerDown={goThere}>
        <Shares axis={axis} known={known} head={head} looks={looks} />
        {within.map(({ number, seq, isNamed }) => (
          <span
            key={number}
            className={classes.tick}
            data-named={isNamed}
            style={{ insetInlineStart: placeOf(seq, head) }}
          />
        ))}
      </div>
    </div>
  );
});
