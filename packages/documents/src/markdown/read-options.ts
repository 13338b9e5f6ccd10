/** Options, criteria and points of a record. */
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { normalWords } from '../csv/normal-words.ts';
import { PLAIN_TEXT_LENGTH } from '../entries/plain-text.ts';
import type { NewCriterion, NewOption } from '../log/write-options.ts';
import { blocksToRich } from './blocks-to-rich.ts';
import { inlineToRich, wordsIn, type Definitions } from './inline-to-rich.ts';
import type { Section } from './parse-record.ts';
import { dropStart, paragraph, plainOf, richDoc } from './rich-json.ts';

/** Names out of a section, and what of it a name cannot hold. */
export interface NamedItems {
  readonly names: readonly string[];
  readonly rest: readonly ProseMirrorJSON[];
}

const hasLink = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) => node.type === 'link' || node.type === 'linkReference' || node.type === 'image');

const isName = (item: ListItem, paragraphOf: Paragraph): boolean =>
  item.children.length === 1 && !hasLink(paragraphOf.children) && wordsIn(item).length <= PLAIN_TEXT_LENGTH;

/** The items of a section's lists as names; text around them, links and lists within them stand in the rest. */
export function readNames(section: Section | undefined, definitions: Definitions): NamedItems {
  const names: string[] = [];
  const rest: ProseMirrorJSON[] = [];
  for (const block of section?.blocks ?? []) {
    if (block.type !== 'list') {
      rest.push(...blocksToRich([block], definitions));
      continue;
    }
    const kept: ListItem[] = [];
    for (const item of block.children) {
      const [first] = item.children;
      const words = first === undefined ? '' : wordsIn(first);
      if (words !== '') names.push(words.slice(0, PLAIN_TEXT_LENGTH));
      if (first !== undefined && (first.type !== 'paragraph' || !isName(item, first))) kept.push(item);
    }
    if (kept.length > 0)
      rest.push(...blocksToRich([{ ...block, ordered: false, children: kept }], definitions));
  }
  return { names, rest };
}

const weighted = /^(.*?)\s*\(weight ([1-5])\)$/;

/** `Cost (weight 5)` as a criterion. */
export function toCriterion(name: string): NewCriterion {
  const match = weighted.exec(name);
  return match ? { name: match[1] ?? '', weight: Number(match[2]) } : { name };
}

/** What was said of one option. */
export interface Arguments {
  readonly name: string;
  readonly pros: ProseMirrorJSON;
  readonly cons: ProseMirrorJSON;
}

const side = /^(good|pro|bad|con)(?:,?\s+because\b|:)\s*/i;

/** Gathers one option's arguments. What is neither for nor against it stands among the pros, before them. */
class ArgumentReader {
  readonly #sides = {
    pros: { text: [] as ProseMirrorJSON[], items: [] as ProseMirrorJSON[] },
    cons: { text: [] as ProseMirrorJSON[], items: [] as ProseMirrorJSON[] },
  };
  readonly #definitions: Definitions;
  #under: 'pros' | 'cons' = 'pros';

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  #item(item: ListItem): void {
    const [first] = item.children;
    const line = first?.type === 'paragraph' ? inlineToRich(first.children, this.#definitions) : [];
    const match = side.exec(plainOf(line));
    const to = match ? (/^[gp]/i.test(match[0]) ? 'pros' : 'cons') : this.#under;
    const rest = blocksToRich(
      first?.type === 'paragraph' ? item.children.slice(1) : item.children,
      this.#definitions,
    );
    const content = [paragraph(dropStart(line, match?.[0].length ?? 0)), ...rest];
    if (plainOf(content) !== '') this.#sides[to].items.push({ type: 'listItem', content });
  }

  read(block: RootContent): void {
    if (block.type === 'heading') {
      const words = normalWords(wordsIn(block));
      if (/^(?:pros|advantages|good|benefits)$/.test(words)) return void (this.#under = 'pros');
      if (/^(?:cons|disadvantages|bad|drawbacks)$/.test(words)) return void (this.#under = 'cons');
    }
    if (block.type === 'list' && block.ordered !== true) for (const item of block.children) this.#item(item);
    else this.#sides[this.#under].text.push(...blocksToRich([block], this.#definitions));
  }

  side(name: 'pros' | 'cons'): ProseMirrorJSON {
    const { text, items } = this.#sides[name];
    return richDoc(items.length > 0 ? [...text, { type: 'bulletList', content: items }] : text);
  }
}

/** The arguments of each option: sections below `Pros and Cons of the Options`. */
export function readArguments(
  blocks: readonly RootContent[],
  definitions: Definitions,
): { options: Arguments[]; before: RootContent[] } {
  const depth = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.depth : Infinity)));
  const before: RootContent[] = [];
  const readers: { name: string; reader: ArgumentReader }[] = [];
  for (const block of blocks) {
    const last = readers.at(-1);
    if (block.type === 'heading' && block.depth === depth)
      readers.push({
        name: wordsIn(block).slice(0, PLAIN_TEXT_LENGTH),
        reader: new ArgumentReader(definitions),
      });
    else if (last) last.reader.read(block);
    else before.push(block);
  }
  const options = readers
    .filter(({ name }) => name !== '')
    .map(({ name, reader }) => ({ name, pros: reader.side('pros'), cons: reader.side('cons') }));
  return { options, before };
}

/** Where the option of a name stands; a name may be written shorter where it is referred to. */
export function findOption(options: readonly NewOption[], name: string): number {
  const exact = options.findIndex((option) => option.name === name);
  if (exact >= 0) return exact;
  const wanted = normalWords(name);
  const known = options.map((option) => normalWords(option.name ?? ''));
  const same = known.indexOf(wanted);
  if (same >= 0 || wanted === '') return same;
  const near = known.findIndex(
    (other) => other.startsWith(`${wanted} `) || (other !== '' && wanted.startsWith(`${other} `)),
  );
  return near >= 0 ? near : known.findIndex((other) => other.length > 8 && wanted.includes(other));
}

/** Points of each option, in the order of the criteria, out of the table that our export writes. */
export function readPoints(
  section: Section | undefined,
  criteria: number,
): ReadonlyMap<string, (number | undefined)[]> {
  const table = section?.blocks.find((block) => block.type === 'table');
  if (table === undefined) return new Map();
  return new Map(
    table.children.slice(1).map((row) => {
      const [name = '', ...cells] = row.children.map(wordsIn);
      return [
        name,
        cells.slice(0, criteria).map((cell) => (/^[0-5]$/.test(cell) ? Number(cell) : undefined)),
      ];
    }),
  );
}
