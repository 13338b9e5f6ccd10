/** Draws one block of a comparison, with its changes in it. */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Compared, CreditedPart, Lone, Run, Side } from '@entente/documents/compare/compared';
import { partsIn } from '@entente/documents/compare/credit-changes';
import { isOtherShell } from '@entente/documents/compare/other-shell';
import { sizeOf } from '@entente/documents/compare/positions';
import { createElement, Fragment, type ReactNode } from 'react';
import classes from './compared-text.module.css';
import { blockTag, drawBlock, drawMarks, emptyBlock } from '../editor/draw-node.tsx';
import type { PaintChange } from './paint-change.ts';

/** What a drawing needs to know beside the block itself. */
export interface Drawing {
  /** Only what one of the two texts has; undefined for both in one. */
  readonly side: Side | undefined;
  /** The numbers of changes, for going from one to the next. */
  readonly numbers: ReadonlyMap<Run | Compared, number>;
  readonly paint: PaintChange;
}

interface BlockProps {
  readonly className?: string | undefined;
  readonly title?: string;
  readonly 'data-change'?: number | undefined;
  readonly 'data-clause'?: string | undefined;
  readonly 'data-at'?: number | undefined;
}

/** Of a block that stands at the top: its clause's number, when it is a heading, and its place in the comparison. */
interface Placed {
  readonly clause?: string | undefined;
  readonly at?: number | undefined;
}

function drawInline(inline: Run['inline']): ReactNode {
  if ('node' in inline) return <br />;
  return drawMarks(inline.text, inline.marks);
}

function drawRun(run: Run, key: number, { numbers, paint, side }: Drawing): ReactNode {
  const change = numbers.get(run);
  switch (run.change) {
    case 'same':
      return <Fragment key={key}>{drawInline(run.inline)}</Fragment>;
    case 'inserted':
      if (side === 'before') return null;
      return (
        <ins key={key} className={classes.inserted} data-change={change} {...paint('inserted', run.by)}>
          {drawInline(run.inline)}
        </ins>
      );
    case 'deleted':
      if (side === 'after') return null;
      return (
        <del key={key} className={classes.deleted} data-change={change} {...paint('deleted', run.by)}>
          {drawInline(run.inline)}
        </del>
      );
    case 'reformatted':
      return (
        <span
          key={key}
          className={classes.reformatted}
          data-change={change}
          title="Another format, the same words"
        >
          {drawInline(side === 'before' ? run.before : run.inline)}
        </span>
      );
  }
}

function wrap(
  shell: { type: string; attrs?: Readonly<Record<string, unknown>> },
  { key, children, ...props }: BlockProps & { key: number; children: ReactNode[] },
): ReactNode {
  const tag = blockTag(shell);
  if (tag === 'hr' || tag === 'br') return createElement(tag, { key });
  return drawBlock(tag, { key, ...props }, children.length === 0 ? emptyBlock : children);
}

/** Who put in, or took out, the parts of a block that is drawn. */
interface Credited {
  readonly parts: readonly CreditedPart[];
  readonly change: Lone['change'];
  readonly paint: PaintChange;
}

function drawText({ text = '', marks = [] }: ProseMirrorJSON, at: number, credited: Credited): ReactNode {
  const { parts, change, paint } = credited;
  const found = partsIn(parts, at, at + text.length);
  if (found.length === 0) return drawMarks(text, marks);
  return found.map(({ from, to, by }) => (
    <span key={from} className={classes.credited} {...paint(change, by)}>
      {drawMarks(text.slice(from - at, to - at), marks)}
    </span>
  ));
}

/** A block as it is. @param at where it begins in the block that the parts are counted in */
function drawNode(
  node: ProseMirrorJSON,
  key: number,
  rest: BlockProps & { at?: number; credited?: Credited } = {},
): ReactNode {
  const { at = 0, credited, ...props } = rest;
  if (node.text !== undefined)
    return (
      <Fragment key={key}>
        {credited ? drawText(node, at, credited) : drawMarks(node.text, node.marks ?? [])}
      </Fragment>
    );
  let place = at + 1;
  const children = (node.content ?? []).map((child, index) => {
    const drawn = drawNode(child, index, credited ? { at: place, credited } : {});
    if (credited) place += sizeOf(child);
    return drawn;
  });
  return wrap(node, { key, children, ...props });
}

const loneWords = { deleted: 'Removed', inserted: 'Added' } as const;

function namesOf(parts: readonly CreditedPart[]): string {
  const names = [...new Set(parts.map(({ by }) => by.name))];
  return names.length === 0 ? '' : ` by ${new Intl.ListFormat('en').format(names)}`;
}

function tellLone({ change, move, changes, parts = [] }: Lone): string {
  const by = namesOf(parts);
  if (move === undefined) return `${loneWords[change]}${by}`;
  if (change === 'deleted') return `Moved from here${by}`;
  return changes === undefined ? `Moved here${by}` : `Moved here and changed${by}`;
}

/** Parts of lists and tables cannot be wrapped in a box: they carry the change themselves. */
const inner = new Set(['listItem', 'taskItem', 'tableRow', 'tableCell', 'tableHeader']);

function drawLone(one: Lone, key: number, drawing: Drawing & Placed): ReactNode {
  const { change, node, move, changes, parts = [] } = one;
  const { numbers, paint, clause, at } = drawing;
  const number = numbers.get(one);
  const [sole] = parts;
  const painted = paint(change, sole?.by);
  const credited: Credited = { parts, change, paint };
  const told = tellLone(one);
  if (inner.has(node.type)) {
    const children = (node.content ?? []).map((child, place) => drawNode(child, place));
    const props = { className: classes[`${change}Part`], 'data-change': number, ...painted };
    return wrap(node, { key, children, title: told, ...props });
  }
  const words =
    changes === undefined
      ? drawNode(node, 0, { credited, 'data-clause': clause })
      : drawCompared(changes, 0, { ...drawing, at: undefined });
  return (
    <div
      key={key}
      className={move === undefined ? classes[`${change}Block`] : classes.movedBlock}
      data-change={number}
      data-side={change}
      data-at={at}
      {...painted}
    >
      <span className={classes.tell}>{told}</span>
      {change === 'deleted' ? <del>{words}</del> : changes === undefined ? <ins>{words}</ins> : words}
    </div>
  );
}

const otherShell = { className: classes.otherShell, title: 'Another kind of block, or level' };

/** A block of a comparison. */
export function drawCompared(one: Compared, key: number, drawing: Drawing & Placed): ReactNode {
  const { side, numbers, clause, at } = drawing;
  switch (one.change) {
    case 'same':
      return drawNode(one.node, key, { 'data-clause': clause, 'data-at': at });
    case 'inserted':
      return side === 'before' ? null : drawLone(one, key, drawing);
    case 'deleted':
      return side === 'after' ? null : drawLone(one, key, drawing);
    case 'line':
    case 'within': {
      const inside = { ...drawing, clause: undefined, at: undefined };
      const children =
        one.change === 'line'
          ? one.runs.map((run, index) => drawRun(run, index, drawing))
          : one.children.map((child, index) => drawCompared(child, index, inside));
      const told = isOtherShell(one) ? { ...otherShell, 'data-change': numbers.get(one) } : {};
      const shown = children.filter((child) => child !== null);
      return wrap(one[side ?? 'after'], {
        key,
        children: shown,
        'data-clause': clause,
        'data-at': at,
        ...told,
      });
    }
  }
}
