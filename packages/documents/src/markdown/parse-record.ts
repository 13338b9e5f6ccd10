/** A file of Markdown taken apart: what its head says, its title, and its sections. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Definition, Heading, Root, RootContent } from 'mdast';
import { normalWords } from '../csv/normal-words.ts';
import { readFrontMatter } from './front-matter.ts';
import { wordsIn, type Definitions } from './inline-to-rich.ts';
import { isTooDeep } from './tree-depth.ts';

export interface Section {
  readonly title: string;
  /** The title's words without case and punctuation. */
  readonly key: string;
  /** What stands in it; lower headings are among it. */
  readonly blocks: readonly RootContent[];
}

export interface ParsedRecord {
  readonly head: ReadonlyMap<string, string>;
  /** Front matter that is no YAML. */
  readonly unreadableHead: string | undefined;
  /** Undefined when there is no heading. */
  readonly heading: Heading | undefined;
  /** Between title and first section. */
  readonly preamble: readonly RootContent[];
  readonly sections: readonly Section[];
  readonly definitions: Definitions;
}

/** Characters of one record. A book is none, and would be read for seconds. */
export const RECORD_LENGTH = 300_000;

function definitionsIn(root: Root): Definitions {
  const found = root.children.filter((node): node is Definition => node.type === 'definition');
  return new Map(found.map((definition) => [definition.identifier, definition]));
}

function sectionsOf(blocks: readonly RootContent[]): { preamble: RootContent[]; sections: Section[] } {
  const preamble: RootContent[] = [];
  const sections: (Section & { blocks: RootContent[] })[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= 2) {
      const title = wordsIn(block);
      sections.push({ title, key: normalWords(title.replace(/\(optional\)/i, '')), blocks: [] });
    } else (sections.at(-1)?.blocks ?? preamble).push(block);
  }
  return { preamble, sections };
}

/** Takes a record apart; undefined when it is nested too deep to be read. */
export function parseRecord(text: string): ParsedRecord | undefined {
  const { values, body, unreadable } = readFrontMatter(text);
  const root = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  if (isTooDeep(root)) return undefined;
  const at = root.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = root.children[at];
  return {
    head: values,
    unreadableHead: unreadable,
    heading: heading?.type === 'heading' ? heading : undefined,
    ...sectionsOf(at < 0 ? root.children : [...root.children.slice(0, at), ...root.children.slice(at + 1)]),
    definitions: definitionsIn(root),
  };
}
