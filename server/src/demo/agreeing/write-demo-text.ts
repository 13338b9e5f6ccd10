import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import * as Y from 'yjs';

/** The runs of text of an agreement, in order. */
function textsIn(node: Y.XmlFragment): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

const runsOf = (ydoc: Y.Doc): Y.XmlText[] => textsIn(ydoc.getXmlFragment(AGREEMENT_ROOT));

const wordsOf = (run: Y.XmlText): string =>
  (run.toDelta() as readonly { readonly insert: string }[]).map(({ insert }) => insert).join('');

/** Words to be written in place of others of a run. */
interface Change {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Writes what differs; words that stay keep their authors. */
function change(run: Y.XmlText, { at, from, to }: Change): void {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  run.delete(at + start, from.length - start - end);
  run.insert(at + start, to.slice(start, to.length - end));
}

/**
 * Fills brackets in the order in which they stand; those without a text are left to somebody else.
 * @throws when there are more or fewer of them
 */
export function fillBrackets(ydoc: Y.Doc, texts: readonly (string | undefined)[]): void {
  const found = runsOf(ydoc).flatMap((run) =>
    [...wordsOf(run).matchAll(/\[[^\]]+\]/g)].map(({ index, 0: from }) => ({ run, at: index, from })),
  );
  if (found.length !== texts.length)
    throw new Error(`the text has ${found.length} brackets, not ${texts.length}`);
  ydoc.transact(() => {
    // From the last one on, so that the places of the others stay.
    for (const [nth, { run, at, from }] of [...found.entries()].toReversed()) {
      const to = texts[nth];
      if (to !== undefined) change(run, { at, from, to });
    }
  });
}

/** Writes words anew that stand there once, in one run. @throws when they do not */
export function reword(ydoc: Y.Doc, { from, to }: { readonly from: string; readonly to: string }): void {
  const found = runsOf(ydoc).filter((run) => wordsOf(run).includes(from));
  const [run] = found;
  if (run === undefined || found.length > 1) throw new Error(`“${from}” stands there ${found.length} times`);
  ydoc.transact(() => change(run, { at: wordsOf(run).indexOf(from), from, to }));
}
