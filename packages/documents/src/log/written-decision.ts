import type * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { findElement, type EntryId } from '../entries/entry-id.ts';
import { readRichText, richFromPlain, richTextOf } from '../entries/rich-text.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { Decision, Option } from './decision.ts';
import { readLog } from './read-log.ts';
import { richFields, type DecisionRichField } from './schema.ts';

/** An option with its texts as they are written. */
export interface WrittenOption extends Omit<Option, 'pros' | 'cons'> {
  readonly pros: ProseMirrorJSON;
  readonly cons: ProseMirrorJSON;
}

/** A decision with its rich texts as they are written, out of a draft or of a kept content. */
export interface WrittenDecision extends Omit<Decision, DecisionRichField | 'options'> {
  readonly options: readonly WrittenOption[];
  readonly rich: Readonly<Record<DecisionRichField, ProseMirrorJSON>>;
}

/** A rich text of an element; one that holds what it cannot hold is its words. */
function readRich(element: Y.XmlElement | undefined, field: string, words: string): ProseMirrorJSON {
  try {
    return element ? readRichText(richTextOf(element, field)) : richFromPlain(words);
  } catch {
    return richFromPlain(words);
  }
}

function writtenOption(ydoc: Y.Doc, option: Option): WrittenOption {
  const element = findElement(ydoc, option.id, 'option');
  return {
    ...option,
    pros: readRich(element, 'pros', option.pros),
    cons: readRich(element, 'cons', option.cons),
  };
}

/** A decision of a draft with its rich texts. */
export function writtenDecision(ydoc: Y.Doc, decision: Decision): WrittenDecision {
  const element = findElement(ydoc, decision.id, 'decision');
  const rich = Object.fromEntries(
    richFields.map((field) => [field, readRich(element, field, decision[field])]),
  ) as Record<DecisionRichField, ProseMirrorJSON>;
  return { ...decision, rich, options: decision.options.map((option) => writtenOption(ydoc, option)) };
}

/**
 * The decisions of a draft with their rich texts, in the order of their numbers.
 * @param ids those to read; all when it is not given
 */
export function readWrittenLog(ydoc: Y.Doc, ids?: readonly EntryId[]): (WrittenDecision | UnreadableEntry)[] {
  const wanted = ids && new Set(ids);
  return readLog(ydoc)
    .entries.filter(({ id }) => wanted === undefined || wanted.has(id))
    .map((entry) => (entry.kind === 'decision' ? writtenDecision(ydoc, entry) : entry));
}
