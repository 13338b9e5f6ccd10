/** Draws parts of a frame: each word in the colour of whoever brought it, and the caret of the shown edit. */
import type { FrameNode } from '@entente/documents/playback/frame';
import { createElement, type CSSProperties, type ReactNode } from 'react';
import { blockTag, drawBlock, drawMarks, emptyBlock } from '../../editor/draw-node.tsx';
import { firmInk } from '../../ui/firm-colour.ts';
import type { Look } from './looks.ts';
import classes from './playback.module.css';

function drawCaret(look: Look | undefined, key: number): ReactNode {
  const style = { '--ink': look?.firm ? firmInk(look.firm.colour) : 'currentcolor' } as CSSProperties;
  return (
    <span key={key} className={classes.caret} style={style} data-caret>
      <span className={classes.caretName} aria-hidden data-name={look?.name} />
    </span>
  );
}

function drawWords({ text = '', marks = [] }: FrameNode, look: Look | undefined, key: number): ReactNode {
  const title = look && [look.name, look.firm?.name].filter(Boolean).join(' · ');
  return (
    <span key={key} style={look?.style} title={title}>
      {drawMarks(text, marks)}
    </span>
  );
}

function drawNode(node: FrameNode, key: number, looks: readonly Look[]): ReactNode {
  const look = node.person === undefined ? undefined : looks[node.person];
  if (node.type === 'caret') return drawCaret(look, key);
  if (node.text !== undefined) return drawWords(node, look, key);
  const tag = blockTag(node);
  if (tag === 'hr' || tag === 'br') return createElement(tag, { key });
  return drawBlock(tag, { key }, drawChildren(node, looks));
}

/** What stands in a node; an empty one keeps its line. */
export function drawChildren({ content = [] }: FrameNode, looks: readonly Look[]): ReactNode {
  const hasWords = content.some(({ type }) => type !== 'caret');
  return (
    <>
      {content.map((child, at) => drawNode(child, at, looks))}
      {!hasWords && emptyBlock}
    </>
  );
}

/** What stands in a node, in the middle of a line. */
export const drawInline = ({ content = [] }: FrameNode, looks: readonly Look[]): ReactNode =>
  content.map((child, at) => drawNode(child, at, looks));
