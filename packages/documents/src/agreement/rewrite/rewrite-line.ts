import { Mark, type Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Inline, Run } from '../../compare/compared.ts';
import { attributesOf } from './create-element.ts';

type TextRun = Run & { readonly inline: { readonly text: string } };

/** The stretches of text between the things that stand in a line, such as hard breaks; undefined when those change. */
function stretchesOf(runs: readonly Run[]): TextRun[][] | undefined {
  const stretches: TextRun[][] = [[]];
  for (const run of runs) {
    if ('text' in run.inline) stretches.at(-1)?.push(run as TextRun);
    else if (run.change === 'same') stretches.push([]);
    else return undefined;
  }
  return stretches;
}

/** The texts between the elements of a line, one for each stretch; undefined when Yjs holds the line in another form. */
function textsOf(line: Y.XmlElement, count: number): (Y.XmlText | undefined)[] | undefined {
  const texts: (Y.XmlText | undefined)[] = [undefined];
  for (const child of line.toArray()) {
    if (child instanceof Y.XmlElement) texts.push(undefined);
    else if (!(child instanceof Y.XmlText) || texts.at(-1) !== undefined) return undefined;
    else texts[texts.length - 1] = child;
  }
  return texts.length === count ? texts : undefined;
}

const formatOf = (inline: Inline, schema: Schema): Record<string, unknown> =>
  'node' in inline ? {} : attributesOf(inline.marks.map((mark) => Mark.fromJSON(schema, mark)));

/** What to set so that one format becomes the other: null takes a mark away. */
function changeOf(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const gone = Object.keys(before).filter((name) => !(name in after));
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...after };
}

function deltaOf(run: TextRun, schema: Schema): object {
  const { length } = run.inline.text;
  switch (run.change) {
    case 'same':
      return { retain: length };
    case 'deleted':
      return { delete: length };
    case 'inserted':
      return { insert: run.inline.text, attributes: formatOf(run.inline, schema) };
    case 'reformatted':
      return {
        retain: length,
        attributes: changeOf(formatOf(run.before, schema), formatOf(run.inline, schema)),
      };
  }
}

const lengthBefore = (stretch: readonly TextRun[]): number =>
  stretch.reduce((sum, { change, inline }) => (change === 'inserted' ? sum : sum + inline.text.length), 0);

const isChange = ({ change }: Run): boolean => change !== 'same';

/**
 * Writes the changes of a line into it, word by word; the other words stay under their authors' names.
 * @returns false, with nothing changed, when things in the line come or go or Yjs holds it in another form
 */
export function rewriteLine(line: Y.XmlElement, runs: readonly Run[], schema: Schema): boolean {
  const stretches = stretchesOf(runs);
  const texts = stretches && textsOf(line, stretches.length);
  if (stretches === undefined || texts === undefined) return false;
  const pairs = stretches.map((stretch, at) => ({ stretch, text: texts[at] }));
  const isSame = pairs.every(({ stretch, text }) => (text?.length ?? 0) === lengthBefore(stretch));
  const hasPlaces = pairs.every(({ stretch, text }) => text !== undefined || !stretch.some(isChange));
  if (!isSame || !hasPlaces) return false;
  for (const { stretch, text } of pairs)
    if (stretch.some(isChange)) text?.applyDelta(stretch.map((run) => deltaOf(run, schema)));
  return true;
}
