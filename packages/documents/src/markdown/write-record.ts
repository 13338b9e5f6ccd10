import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { EntryId } from '../entries/entry-id.ts';
import type { EntryLink } from '../entries/entry-links.ts';
import type { Owner } from '../entries/owner.ts';
import type { WrittenDecision, WrittenOption } from '../log/written-decision.ts';
import { plainOf } from './rich-json.ts';
import { richToBlocks } from './rich-to-blocks.ts';
import { argumentBlocks, criterionName, heading, nameList, pointsTable } from './write-options.ts';

/** Words for what a log holds by id alone. */
export interface RecordNames {
  readonly owner: (owner: Owner) => string;
  readonly link: (link: EntryLink) => string;
  /** `D-3`. */
  readonly decision: (id: EntryId) => string;
  /** Where a decision stands by what the firms have said of it; without it its own state is told. */
  readonly status?: (id: EntryId) => string | undefined;
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

function head(decision: WrittenDecision, names: RecordNames): string {
  const { id, decidedOn, decider, consulted, tags, reviewOn, owner, supersedes, form, state } = decision;
  const values = {
    status: names.status?.(id) ?? state,
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
export function writeRecord(decision: WrittenDecision, names: RecordNames): string {
  const { rich } = decision;
  const options = decision.options.map((option) => ({
    ...option,
    name: option.name.trim() || 'Without a name',
  }));
  const chosen = options.find(({ id }) => id === decision.chosen);
  const hasOutcome = chosen !== undefined || !isEmpty(rich.reasons);
  const children: RootContent[] = [
    heading(1, decision.title.trim() || 'Without a title'),
    ...section('Context and Problem Statement', blocksOf(rich.context)),
    ...section(
      'Decision Drivers',
      decision.criteria.length > 0 ? [nameList(decision.criteria.map(criterionName))] : [],
    ),
    ...section('Considered Options', options.length > 0 ? [nameList(options.map(({ name }) => name))] : []),
    // Always there, so that a choice is never taken for the statement when it is read again.
    heading(2, 'Decision'),
    ...blocksOf(rich.statement),
    ...(hasOutcome ? section('Decision Outcome', outcomeBlocks(chosen, rich.reasons)) : []),
    ...section('Dissent', blocksOf(rich.dissent)),
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
