/** Why a file of Markdown is no record of a decision. */
import type { RootContent } from 'mdast';
import { wordsIn } from './inline-to-rich.ts';
import type { ParsedRecord } from './parse-record.ts';
import { sectionsByRole, type SectionRole } from './section-roles.ts';

const core: readonly SectionRole[] = ['context', 'decision', 'outcome', 'options', 'status'];

const placeholder = /^[[{<](?:.|\n)+[\]}>]$/;

const countLinks = (node: RootContent | { readonly children?: readonly unknown[] }): number => {
  const inner = 'children' in node && node.children ? (node.children as RootContent[]) : [];
  const own = 'type' in node && (node.type === 'link' || node.type === 'linkReference') ? 1 : 0;
  return inner.reduce((sum, child) => sum + countLinks(child), own);
};

/** Whether somebody wrote a status into the bullets or the front matter, which an index has not. */
const hasStatus = (record: ParsedRecord): boolean =>
  record.head.has('status') || record.preamble.some((block) => /^status:/i.test(wordsIn(block)));

function isIndex(name: string, record: ParsedRecord): boolean {
  const blocks = [...record.preamble, ...record.sections.flatMap((section) => section.blocks)];
  return (
    /(?:^|\/)(?:index|readme|toc|table-of-contents)\.\w+$/i.test(name) ||
    countLinks({ children: blocks }) >= 3
  );
}

function isTemplate(record: ParsedRecord): boolean {
  const { heading } = record;
  if (heading === undefined) return false;
  const words = wordsIn(heading);
  const hasComment = heading.children.some((node) => node.type === 'html');
  return (words === '' && hasComment) || placeholder.test(words);
}

/** Why a file cannot become a decision, as a sentence; undefined when it can. */
export function refuseRecord(name: string, record: ParsedRecord): string | undefined {
  if (isTemplate(record)) return 'It is a template: its title is a placeholder.';
  const isRecord = core.some((role) => sectionsByRole(record).has(role)) || hasStatus(record);
  if (isRecord && record.heading !== undefined) {
    return wordsIn(record.heading) === '' ? 'Its heading has no words.' : undefined;
  }
  if (!isRecord && isIndex(name, record)) return 'It is an index, not a record.';
  if (record.heading === undefined) return 'It has no heading.';
  return 'It has no context, no decision and no status.';
}
