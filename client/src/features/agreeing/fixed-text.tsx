import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { numberClauses } from '@entente/documents/agreement/clauses';
import { use, useMemo } from 'react';
import { drawFixed } from '../../editor/draw-fixed.tsx';
import { markBlocks, wordsOfBlocks } from '../../editor/mark-fixed.ts';
import { FixedTalkContext } from './fixed-talk.ts';

/** Clause numbers by the place of the heading. The first heading of a section has the number that it had around it. */
function clausesOf(blocks: readonly ProseMirrorJSON[], place: string): ReadonlyMap<number, string> {
  const headings = blocks.flatMap(({ type, attrs }, at) =>
    type === 'heading' ? [{ at, level: Number(attrs?.['level'] ?? 1) }] : [],
  );
  const numbers = numberClauses(headings.map(({ level }) => level));
  const named = (number = ''): string => (place === '' ? number : number.replace(/^1/, place));
  return new Map(headings.map(({ at }, index) => [at, named(numbers[index])]));
}

interface FixedTextProps {
  /** ProseMirror JSON of type `doc`. */
  readonly text: ProseMirrorJSON;
  /** The clause number of a section; empty for a whole agreement. */
  readonly place: string;
}

/** The exact text that firms agree to, drawn as text alone: nothing in it can be changed. */
export function FixedText({ text, place }: FixedTextProps) {
  const talk = use(FixedTalkContext);
  const drawn = useMemo(() => {
    const blocks = text.content ?? [];
    const clauses = clausesOf(blocks, place);
    const marked = talk ? markBlocks(blocks, talk.marksIn(wordsOfBlocks(blocks))) : blocks;
    return marked.map((block, at) => drawFixed(block, at, clauses.get(at)));
  }, [text, place, talk]);
  return <div className="agreement-text">{drawn}</div>;
}
