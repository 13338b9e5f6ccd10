import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import type * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { findElement, type EntryId } from '../entries/entry-id.ts';
import type { EntryLink } from '../entries/entry-links.ts';
import type { Owner } from '../entries/owner.ts';
import { readRichText, richFromPlain, richTextOf } from '../entries/rich-text.ts';
import type { Decision } from '../log/decision.ts';
import { plainOf } from './rich-json.ts';
import { richToBlocks } from './rich-to-blocks.ts';
import {
  argumentBlocks,
  criterionName,
  heading,
  nameList,
  pointsTable,
  type WrittenOption,
} from './write-options.ts';

/** Words for what a log holds by id alone. */
export interface RecordNames {
  readonly owner: (owner: Owner) => string;
  readonly link: (link: EntryLink) => string;
  /** `D-3`. */
  readonly decision: (id: EntryId) => string;
}

type RichOf = (field: string) => ProseMirrorJSON;

/** Reads rich texts of an element; one that holds what it cannot hold is its words. */
function richReader(element: Y.XmlElement | undefined, words: (field: string) => string): RichOf {
  return (field) => {
    try {
      return element ? readRichText(richTextOf(element, field)) : richFromPlain(words(field));
    } catch {
      return richFromPlain(words(field));
    }
  };
}

const isEmpty = (rich: ProseMirrorJSON): boolean => plainOf([rich]).trim() === '';

const blocksOf = (rich: ProseMirrorJSON): RootContent[] => richToBlocks(rich.content ?? []);

const section = (title: string, blocks: readonly RootContent[]): RootContent[] =>
  blocks.length > 0 ? [heading(2, title), ...blocks] : [];

/** `Chosen option: "X", because …`, the first words of the reasons following in the same line. */
function outcomeBlocks(chosen: WrittenOption | undefined, reasons: ProseMirrorJSON): RootContent[] {
  if (chosen === undefined) return blocksOf(reasons);
  const blocks = blocksOf(reasons);
  const [first, ...others] = blocks;
  const name = chosen.name.replaceAll(/\s+/g, ' ').trim();
  const start = {
    type: 'text',
    value: `Chosen option: "${name}"${blocks.length > 0 ? ', because ' : ''}`,
  } as const;
  if (first?.type === 'paragraph')
    return [{ type: 'paragraph', children: [start, ...first.children] }, ...others];
  return [{ type: 'paragraph', children: [start] }, ...blocks];
}

function head(decision: Decision, names: RecordNames): string {
  const { decidedOn, decider, consulted, tags, reviewOn, owner, supersedes, form, state } = decision;
  const values = {
    status: state,
    date: decidedOn,
    'decision-makers': decider || undefined,
    consulted: consulted || undefined,
    tags: tags.length > 0 ? tags.map(({ name }) => name) : undefined,
    review: reviewOn,
    owner: owner && names.owner(owner),
    supersedes: supersedes && names.decision(supersedes),
    form,
  };
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return `---\n${stringify(said, { lineWidth: 0 })}---\n\n`;
}

/** A decision of a log as a MADR record, with what MADR does not know in sections and keys of its own. */
export function writeRecord(ydoc: Y.Doc, decision: Decision, names: RecordNames): string {
  const element = findElement(ydoc, decision.id, 'decision');
  const rich = richReader(element, (field) => String(decision[field as 'context']));
  const options = decision.options.map((option): WrittenOption => {
    const read = richReader(findElement(ydoc, option.id, 'option'), (field) => option[field as 'pros']);
    return {
      ...option,
      name: option.name.trim() || 'Without a name',
      pros: read('pros'),
      cons: read('cons'),
    };
  });
  const chosen = options.find(({ id }) => id === decision.chosen);
  const reasons = rich('reasons');
  const hasOutcome = chosen !== undefined || !isEmpty(reasons);
  const children: RootContent[] = [
    heading(1, decision.title.trim() || 'Without a title'),
    ...section('Context and Problem Statement', blocksOf(rich('context'))),
    ...section(
      'Decision Drivers',
      decision.criteria.length > 0 ? [nameList(decision.criteria.map(criterionName))] : [],
    ),
    ...section('Considered Options', options.length > 0 ? [nameList(options.map(({ name }) => name))] : []),
    // Always there, so that a choice is never taken for the statement when it is read again.
    heading(2, 'Decision'),
    ...blocksOf(rich('statement')),
    ...(hasOutcome ? section('Decision Outcome', outcomeBlocks(chosen, reasons)) : []),
    ...section('Dissent', blocksOf(rich('dissent'))),
    ...section('Pros and Cons of the Options', options.flatMap(argumentBlocks)),
    ...pointsTable(decision, options),
    ...section(
      'More Information',
      decision.links.length > 0 ? [nameList(decision.links.map(names.link))] : [],
    ),
  ];
  const body = toMarkdown(
    { type: 'root', children },
    { bullet: '*', listItemIndent: 'one', extensions: [gfmTableToMarkdown()] },
  );
  return `${head(decision, names)}${body}`;
}
