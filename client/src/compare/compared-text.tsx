import type { Compared } from '@entente/documents/compare/compared';
import { numberChanges } from '@entente/documents/compare/number-changes';
import { sideRows, type SideRow } from '@entente/documents/compare/side-rows';
import { memo, useMemo } from 'react';
import classes from './compared-text.module.css';
import { numbersOf, type Numbers } from './clause-numbers.ts';
import { drawCompared, type Drawing } from './draw-changes.tsx';
import type { PaintChange } from './paint-change.ts';
import { useGrowing } from './use-growing.ts';

/** How two texts stand: the changes inside one, or both beside each other. */
export type CompareLayout = 'inline' | 'sides';

/** Blocks that are drawn in one go. More hold up a frame, fewer make a long text come slowly. */
const PART = 60;

const noPaint: PaintChange = () => ({});

interface PartProps {
  readonly rows: readonly SideRow[];
  readonly drawing: Omit<Drawing, 'side'>;
  readonly clauses: Numbers;
  /** Where each block stands in the comparison. */
  readonly places: ReadonlyMap<Compared, number>;
}

const InlinePart = memo(({ rows, drawing, clauses, places }: PartProps) => (
  <>
    {rows.map(({ after: one }, index) => {
      if (one === undefined) return null;
      const clause = clauses.after.get(one) ?? clauses.before.get(one);
      return drawCompared(one, index, { ...drawing, side: undefined, clause, at: places.get(one) });
    })}
  </>
));

const SidesPart = memo(({ rows, drawing, clauses, places }: PartProps) => (
  <>
    {rows.map((row, index) => (
      <div key={index} className={classes.row}>
        {(['before', 'after'] as const).map((side) => {
          const one = row[side];
          const clause = one && clauses[side].get(one);
          return (
            <div key={side}>
              {one && drawCompared(one, 0, { ...drawing, side, clause, at: places.get(one) })}
            </div>
          );
        })}
      </div>
    ))}
  </>
));

interface ComparedTextProps {
  readonly compared: readonly Compared[];
  /** Those of the comparison that the blocks are of, when only some of it is shown. */
  readonly numbers?: Numbers | undefined;
  readonly layout?: CompareLayout;
  /** Says and shows who made a change. */
  readonly paint?: PaintChange;
  /** What stands above the two columns. */
  readonly heads?: readonly [before: string, after: string];
}

/**
 * A comparison as the formatted text with its changes in it, or as two columns. Everything changed carries `data-change`
 * with its number, each block at the top `data-at` with its place.
 */
export function ComparedText(props: ComparedTextProps) {
  const { compared, numbers, layout = 'inline', paint = noPaint, heads } = props;
  const clauses = useMemo(() => numbers ?? numbersOf(compared), [numbers, compared]);
  const drawing = useMemo(() => ({ numbers: numberChanges(compared).numbers, paint }), [compared, paint]);
  const rows = useMemo(
    (): SideRow[] =>
      layout === 'sides' ? sideRows(compared) : compared.map((one) => ({ before: undefined, after: one })),
    [compared, layout],
  );
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) =>
        rows.slice(at * PART, (at + 1) * PART),
      ),
    [rows],
  );
  const places = useMemo(() => new Map(compared.map((one, at) => [one, at])), [compared]);
  const shown = useGrowing(parts.length, parts);
  const Part = layout === 'sides' ? SidesPart : InlinePart;
  return (
    <div
      className={`agreement-text ${classes.text ?? ''}`}
      data-layout={layout}
      aria-busy={shown < parts.length}
    >
      {layout === 'sides' && heads && (
        <div className={`${classes.row} ${classes.heads}`}>
          <div>{heads[0]}</div>
          <div>{heads[1]}</div>
        </div>
      )}
      {parts.slice(0, shown).map((part, at) => (
        <Part key={at} rows={part} drawing={drawing} clauses={clauses} places={places} />
      ))}
    </div>
  );
}
