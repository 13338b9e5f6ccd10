import { numberClauses } from '@entente/documents/agreement/clauses';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Compared, Run } from '@entente/documents/compare/compared';
import { isOtherShell } from '@entente/documents/compare/compare-content';
import { createElement, Fragment, type ReactNode } from 'react';
import { blockTag, drawMarks, emptyBlock } from '../../editor/draw-node.tsx';
import classes from './compared-text.module.css';

/** What a change is called by those who do not see colours. */
const changeWords = { inserted: 'inserted', deleted: 'deleted' } as const;

function drawInline(inline: Run['inline']): ReactNode {
  if ('node' in inline) return <br />;
  return drawMarks(inline.text, inline.marks);
}

function drawRun(run: Run, at: number): ReactNode {
  const words = drawInline(run.inline);
  switch (run.change) {
    case 'same':
      return <Fragment key={at}>{words}</Fragment>;
    case 'inserted':
      return (
        <ins key={at} className={classes.inserted} data-change>
          {words}
        </ins>
      );
    case 'deleted':
      return (
        <del key={at} className={classes.deleted} data-change>
          {words}
        </del>
      );
    case 'reformatted':
      return (
        <span key={at} className={classes.reformatted} data-change title="Another format, the same words">
          {words}
        </span>
      );
  }
}

function drawNode(node: ProseMirrorJSON, key: number, clause?: string): ReactNode {
  if (node.text !== undefined) return <Fragment key={key}>{drawMarks(node.text, node.marks ?? [])}</Fragment>;
  const children = (node.content ?? []).map((child, at) => drawNode(child, at));
  return wrap(node, { key, children, 'data-clause': clause });
}

function wrap(
  shell: { type: string; attrs?: Readonly<Record<string, unknown>> },
  {
    key,
    children,
    ...props
  }: {
    key: number;
    children: ReactNode[];
    className?: string | undefined;
    title?: string;
    'data-clause'?: string | undefined;
  },
): ReactNode {
  const tag = blockTag(shell);
  if (tag === 'hr' || tag === 'br') return createElement(tag, { key });
  const isEmpty = children.length === 0;
  return createElement(tag, { key, ...props }, isEmpty ? emptyBlock : children);
}

function drawLone(one: Extract<Compared, { change: 'inserted' | 'deleted' }>, key: number): ReactNode {
  const { change, node, move } = one;
  const isMove = move !== undefined;
  const words = isMove
    ? change === 'deleted'
      ? 'Moved from here'
      : 'Moved here'
    : `Block ${changeWords[change]}`;
  return (
    <div
      key={key}
      className={isMove ? classes.movedBlock : classes[`${change}Block`]}
      data-change
      data-side={change}
    >
      <span className={classes.tell}>{words}</span>
      {change === 'deleted' ? <del>{drawNode(node, 0)}</del> : <ins>{drawNode(node, 0)}</ins>}
    </div>
  );
}

function drawCompared(one: Compared, key: number, clause?: string): ReactNode {
  switch (one.change) {
    case 'same':
      return drawNode(one.node, key, clause);
    case 'inserted':
    case 'deleted':
      return drawInPlace(one, key);
    case 'line':
      return wrap(one.after, {
        key,
        children: one.runs.map(drawRun),
        'data-clause': clause,
        ...toldShell(one),
      });
    case 'within':
      return wrap(one.after, {
        key,
        children: one.children.map((child, at) => drawCompared(child, at)),
        ...toldShell(one),
      });
  }
}

const toldShell = (one: Extract<Compared, { change: 'line' | 'within' }>) =>
  isOtherShell(one) ? { className: classes.otherShell, title: 'Another kind of block, or level' } : {};

/** Parts of lists and tables cannot be wrapped in a box: they carry the change themselves. */
const inner = new Set(['listItem', 'taskItem', 'tableRow', 'tableCell', 'tableHeader']);

function drawInPlace(one: Extract<Compared, { change: 'inserted' | 'deleted' }>, key: number): ReactNode {
  if (!inner.has(one.node.type)) return drawLone(one, key);
  const children = (one.node.content ?? []).map((child, at) => drawNode(child, at));
  return wrap(one.node, {
    key,
    children,
    className: classes[`${one.change}Part`],
    title: changeWords[one.change],
  });
}

/** The heading that a block is in the newer text, if it is one. */
function headingOf(one: Compared): { attrs?: Readonly<Record<string, unknown>> } | undefined {
  if (one.change === 'deleted') return undefined;
  const shell = one.change === 'line' || one.change === 'within' ? one.after : one.node;
  return shell.type === 'heading' ? shell : undefined;
}

/** The clause numbers of the newer text. */
function clausesOf(compared: readonly Compared[]): Map<Compared, string> {
  const headings = compared.filter((one) => headingOf(one) !== undefined);
  const numbers = numberClauses(headings.map((one) => Number(headingOf(one)?.attrs?.['level'] ?? 1)));
  return new Map(headings.map((one, at) => [one, numbers[at] ?? '']));
}

/** A comparison as the formatted text with its changes in it. Everything changed carries `data-change`. */
export function ComparedText({ compared }: { compared: readonly Compared[] }) {
  const clauses = clausesOf(compared);
  return (
    <div className={`agreement-text ${classes.text ?? ''}`}>
      {compared.map((one, at) => drawCompared(one, at, clauses.get(one)))}
    </div>
  );
}
