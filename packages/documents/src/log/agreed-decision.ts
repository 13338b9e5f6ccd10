import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Json } from '../canonical/canonical-json.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { byNumber } from '../entries/read-entry.ts';
import { decisionOfContent } from '../export/log-of-content.ts';
import { linesOf } from '../markdown/rich-json.ts';
import type { Decision, Log } from './decision.ts';
import { richFields, type DecisionRichField } from './schema.ts';
import type { WrittenDecision } from './written-decision.ts';

/** A decision exactly as firms have agreed to it. */
export interface AgreedDecision {
  /** With its rich texts, as it is drawn and exported. */
  readonly written: WrittenDecision;
  /** As lists and search know a decision. */
  readonly decision: Decision;
}

/** Agreed decisions by their ids. */
export type AgreedDecisions = ReadonlyMap<EntryId, AgreedDecision>;

const wordsIn = (rich: ProseMirrorJSON): string => linesOf(rich).join('\n');

/** Names of links and tags, which a fixed content does not keep: lists draw them by these. */
const named = <Part extends object>(parts: readonly Part[]): (Part & { readonly id: EntryId })[] =>
  parts.map((part, at) => ({ ...part, id: `${at}` as EntryId }));

/** Reads a decision as firms have agreed to it. @param content as it is in force */
export function agreedDecision(content: Json): AgreedDecision {
  const read = decisionOfContent(content);
  const written: WrittenDecision = { ...read, links: named(read.links), tags: named(read.tags) };
  const { rich, options, ...values } = written;
  const words = Object.fromEntries(richFields.map((field) => [field, wordsIn(rich[field])])) as Record<
    DecisionRichField,
    string
  >;
  const decision: Decision = {
    ...values,
    ...words,
    options: options.map((option) => ({ ...option, pros: wordsIn(option.pros), cons: wordsIn(option.cons) })),
  };
  return { written, decision };
}

/**
 * A log as it stands: agreed decisions say what was agreed, whatever is written in the draft, also where the draft has lost
 * them or cannot be read (DL5).
 */
export function withAgreed({ entries }: Log, agreed: AgreedDecisions): Log['entries'] {
  if (agreed.size === 0) return entries;
  const drafted = entries.filter(({ id }) => !agreed.has(id));
  return [...drafted, ...[...agreed.values()].map(({ decision }) => decision)].toSorted(byNumber);
}
