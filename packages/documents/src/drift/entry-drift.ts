/** How an entry of the draft differs from what firms have agreed to. */
import { contentOfEntry } from '../agreeing/entry-part.ts';
import type { Json } from '../canonical/canonical-json.ts';
import { compareEntries, type FieldChange } from '../compare/compare-entries.ts';
import { weighChanges } from './weigh-changes.ts';

/** A field that says something else than what was agreed. */
export type FieldDrift = FieldChange & {
  /** Whether the format alone differs, and no word. */
  readonly isFormat: boolean;
};

const isFields = (value: Json): value is Readonly<Record<string, Json | undefined>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFormat = (change: FieldChange): boolean =>
  change.kind === 'rich' && !['words', 'moved'].includes(weighChanges(change.compared));

/**
 * The fields in which an entry differs from what was agreed; what is no part of an agreement, such as a decision's state, is not
 * compared. Undefined when the draft has no such entry any more, or nobody can read it.
 * @param agreed canonical content of what is in force
 * @param draft canonical content of the entry
 */
export function entryDrift(
  kind: 'register' | 'log',
  agreed: Json,
  draft: Json | undefined,
): FieldDrift[] | undefined {
  if (draft === undefined || !isFields(draft) || draft['kind'] === 'unreadable') return undefined;
  const is = contentOfEntry(kind, draft);
  const [change] = compareEntries({ entries: [agreed] }, { entries: [is] });
  return (change?.fields ?? []).map((field) => ({ ...field, isFormat: isFormat(field) }));
}
