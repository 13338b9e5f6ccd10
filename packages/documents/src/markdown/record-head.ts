/** What a record says of itself: in front matter, in bullets under its title, or in a section of its own. */
import type { ListItem, RootContent } from 'mdast';
import { wordsIn } from './inline-to-rich.ts';
import type { ParsedRecord, Section } from './parse-record.ts';

const headFields = [
  'status',
  'date',
  'decider',
  'consulted',
  'informed',
  'tags',
  'review',
  'owner',
  'form',
] as const;
export type HeadField = (typeof headFields)[number];

export interface RecordHead {
  readonly fields: ReadonlyMap<HeadField, string>;
  /** Other names and their words. */
  readonly others: readonly (readonly [string, string])[];
  /** What stands under the title and says nothing of the record itself. */
  readonly preamble: readonly RootContent[];
}

const names: Readonly<Record<string, HeadField>> = {
  status: 'status',
  state: 'status',
  date: 'date',
  decided: 'date',
  decider: 'decider',
  deciders: 'decider',
  'decision-maker': 'decider',
  'decision-makers': 'decider',
  'decision makers': 'decider',
  consulted: 'consulted',
  informed: 'informed',
  tags: 'tags',
  tag: 'tags',
  categories: 'tags',
  review: 'review',
  'review-by': 'review',
  owner: 'owner',
  form: 'form',
};

/** What the generators of sites keep there: nothing of a decision. */
const ofSites = new Set([
  'parent',
  'grand_parent',
  'nav_order',
  'nav_exclude',
  'has_children',
  'has_toc',
  'layout',
  'permalink',
  'title',
  'sidebar_position',
  'slug',
  'id',
]);

const line = /^([A-Za-z][A-Za-z -]{2,25}):\s*(.*)$/s;

/** `Status: accepted` as name and words, when it may stand in a head. */
const split = (words: string): readonly [string, string] | undefined => {
  const match = line.exec(words);
  return match ? [match[1] ?? '', match[2] ?? ''] : undefined;
};

const itemLine = (item: ListItem): readonly [string, string] | undefined => split(wordsIn(item));

const isKnown = (entry: readonly [string, string] | undefined): boolean =>
  entry !== undefined && names[entry[0].toLowerCase()] !== undefined;

/** The lines of a block of the preamble that is part of the head; undefined when it is none. */
function headLines(block: RootContent): (readonly [string, string])[] | undefined {
  if (block.type === 'list') {
    const lines = block.children.map(itemLine);
    return lines.some(isKnown) && lines.every((entry) => entry !== undefined) ? lines : undefined;
  }
  if (block.type !== 'paragraph') return undefined;
  const source = block.children.map((node) => ('value' in node ? node.value : wordsIn(node))).join('');
  const lines = source.split('\n').map((words) => split(words.trim()));
  return lines.every((entry) => entry !== undefined) && lines.every(isKnown) ? lines : undefined;
}

/** Reads the head of a record. @param status the section `Status`, where the record has one */
export function readHead(record: ParsedRecord, status: Section | undefined): RecordHead {
  const fields = new Map<HeadField, string>();
  const others: (readonly [string, string])[] = [];
  const preamble: RootContent[] = [];
  const take = ([name, words]: readonly [string, string]): void => {
    const field = names[name.toLowerCase()];
    if (words === '' || (field === undefined && ofSites.has(name.toLowerCase()))) return;
    if (field === undefined || fields.has(field)) others.push([name, words]);
    else fields.set(field, words);
  };
  for (const entry of record.head) take(entry);
  for (const block of record.preamble) {
    const lines = headLines(block);
    if (lines) for (const entry of lines) take(entry);
    else preamble.push(block);
  }
  const said = (status?.blocks ?? []).map(wordsIn).filter((words) => words !== '');
  if (said.length > 0) take(['status', said.join('; ')]);
  return { fields, others, preamble };
}
