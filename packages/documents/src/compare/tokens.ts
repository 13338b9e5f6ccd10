import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Inline } from './compared.ts';

/** The smallest part that is called changed: a word, a run of spaces, one sign, or one thing in the line. */
export interface Token {
  /** What two tokens are equal by; formats have no part in it. */
  readonly key: string;
  readonly inline: Inline;
}

const words = /\s+|[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*|./gsu;

const none: readonly MarkJSON[] = [];

function tokensOf(node: ProseMirrorJSON): Token[] {
  if (node.text === undefined)
    return [{ key: `\0${canonicalJson(node as unknown as Json)}`, inline: { node } }];
  const { text, marks = none } = node;
  return (text.match(words) ?? []).map((word) => ({ key: word, inline: { text: word, marks } }));
}

/** The tokens of a line, which is a block that holds text. */
export const tokenize = (line: ProseMirrorJSON): Token[] => (line.content ?? []).flatMap(tokensOf);

/** Marks as one string; two runs of equal marks are one. */
export const marksKey = (marks: readonly MarkJSON[]): string =>
  marks.length === 0 ? '' : canonicalJson(marks as unknown as Json);
