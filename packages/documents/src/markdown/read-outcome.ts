import type { RootContent } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { blocksToRich } from './blocks-to-rich.ts';
import type { Definitions } from './inline-to-rich.ts';
import { dropStart, paragraph, plainOf } from './rich-json.ts';

export interface Outcome {
  /** Name of the option chosen, as it stands there. */
  readonly chosen: string | undefined;
  /** Everything else. */
  readonly reasons: readonly ProseMirrorJSON[];
}

const opening = /^\s*chosen (?:option|alternative|solution)s?\s*(?:is\b)?:?\s*/i;
const because = String.raw`(?:[,.;:]*\s*(?:because|since)\b[,:]?|[,.;:]+|$)\s*`;
const closings: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
};

/** The quoted name at the start, up to a quote that ends a sentence or comes before the reason. */
function quoted(text: string): RegExpExecArray | null {
  const closing = closings[text[0] ?? ''];
  return closing === undefined ? null : new RegExp(`^.(.+?)${closing}\\s*${because}`, 'is').exec(text);
}

const unquoted = /^(.+?)(?:,?\s*(?:because|since)\b[,:]?|[.;](?=\s|$)|$)\s*/is;

/** Reads `Chosen option: "X", because …`; without these words everything is reasons. */
export function readOutcome(blocks: readonly RootContent[], definitions: Definitions): Outcome {
  const rich = blocksToRich(blocks, definitions);
  const [first, ...others] = rich;
  const line = first?.type === 'paragraph' ? (first.content ?? []) : [];
  const text = plainOf(line);
  const start = opening.exec(text);
  if (!start) return { chosen: undefined, reasons: rich };
  const rest = text.slice(start[0].length);
  const name = quoted(rest) ?? unquoted.exec(rest);
  if (!name) return { chosen: undefined, reasons: others };
  const left = dropStart(line, start[0].length + name[0].length);
  return {
    chosen: (name[1] ?? '').trim() || undefined,
    reasons: left.length > 0 ? [paragraph(left), ...others] : others,
  };
}
