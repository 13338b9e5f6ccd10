import type { ChainedCommands } from '@tiptap/core';
import {
  IconBlockquote,
  IconH1,
  IconH2,
  IconH3,
  IconLetterT,
  IconList,
  IconListCheck,
  IconListLetters,
  IconListNumbers,
  IconSeparator,
  IconTable,
  type Icon,
} from '@tabler/icons-react';

/** One thing that can be put at the cursor. */
export interface SlashItem {
  readonly label: string;
  /** What the reader gets, in a few words. */
  readonly hint: string;
  /** Other words that people look for it by, in lower case. */
  readonly words: readonly string[];
  readonly icon: Icon;
  run(chain: ChainedCommands): ChainedCommands;
}

/** Everything the slash menu offers, in the order of how often agreements use it. */
export const slashItems: readonly SlashItem[] = [
  {
    label: 'Text',
    hint: 'A plain paragraph',
    words: ['paragraph', 'normal', 'body'],
    icon: IconLetterT,
    run: (chain) => chain.setParagraph(),
  },
  {
    label: 'Heading 1',
    hint: 'A clause, numbered 1',
    words: ['h1', 'title', 'clause', 'section'],
    icon: IconH1,
    run: (chain) => chain.setHeading({ level: 1 }),
  },
  {
    label: 'Heading 2',
    hint: 'A part of a clause, numbered 1.1',
    words: ['h2', 'subheading', 'clause', 'section'],
    icon: IconH2,
    run: (chain) => chain.setHeading({ level: 2 }),
  },
  {
    label: 'Heading 3',
    hint: 'A detail, numbered 1.1.1',
    words: ['h3', 'subheading', 'clause', 'section'],
    icon: IconH3,
    run: (chain) => chain.setHeading({ level: 3 }),
  },
  {
    label: 'Bullet list',
    hint: 'Points in any order',
    words: ['unordered', 'ul', 'points', '-'],
    icon: IconList,
    run: (chain) => chain.toggleBulletList(),
  },
  {
    label: 'Numbered list',
    hint: 'Steps in order: 1, 2, 3',
    words: ['ordered', 'ol', 'steps', '1.'],
    icon: IconListNumbers,
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    label: 'Lettered list',
    hint: 'Conditions: a, b, c',
    words: ['ordered', 'abc', 'conditions'],
    icon: IconListLetters,
    run: (chain) => chain.toggleOrderedList().updateAttributes('orderedList', { type: 'a' }),
  },
  {
    label: 'Task list',
    hint: 'Things to tick off',
    words: ['todo', 'to-do', 'checklist', 'checkbox', '[]'],
    icon: IconListCheck,
    run: (chain) => chain.toggleTaskList(),
  },
  {
    label: 'Table',
    hint: 'Three columns with a header row',
    words: ['grid', 'columns', 'rows', 'matrix'],
    icon: IconTable,
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
  {
    label: 'Quote',
    hint: 'Words taken from elsewhere',
    words: ['blockquote', 'citation'],
    icon: IconBlockquote,
    run: (chain) => chain.toggleBlockquote(),
  },
  {
    label: 'Divider',
    hint: 'A line between two parts',
    words: ['hr', 'rule', 'line', 'separator', '---'],
    icon: IconSeparator,
    run: (chain) => chain.setHorizontalRule(),
  },
];

function rank({ label, words }: SlashItem, query: string): number {
  const name = label.toLowerCase();
  if (name.startsWith(query)) return 0;
  if (name.split(' ').some((word) => word.startsWith(query))) return 1;
  if (name.replaceAll(' ', '').startsWith(query)) return 1;
  return words.some((word) => word.startsWith(query)) ? 2 : 3;
}

/** The items that answer what was typed after the slash, the closest first. */
export function filterSlashItems(query: string): SlashItem[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...slashItems];
  return slashItems
    .map((item) => ({ item, place: rank(item, wanted) }))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
