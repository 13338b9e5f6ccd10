/** Compares two contents of a register or log, entry by entry and field by field. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { compareContent } from './compare-content.ts';
import { compareLines } from './compare-lines.ts';
import type { Compared, Run } from './compared.ts';

type Fields = Readonly<Record<string, Json | undefined>>;

/** One field that differs. */
export type FieldChange =
  /** One value: a step, a day, a list of links. Undefined where there was none. */
  | {
      readonly kind: 'value';
      readonly field: string;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
  /** A plain text. */
  | { readonly kind: 'words'; readonly field: string; readonly runs: readonly Run[] }
  | { readonly kind: 'rich'; readonly field: string; readonly compared: readonly Compared[] };

/** One entry that differs. Entries are never deleted, but may be missing in the older content. */
export interface EntryChange {
  readonly id: string;
  readonly number: number | undefined;
  readonly change: 'added' | 'changed' | 'removed';
  /** What differs; of an entry added or removed, all that it says. */
  readonly fields: readonly FieldChange[];
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRich = (value: Json | undefined): boolean => isFields(value) && value['type'] === 'doc';

const emptyDoc: ProseMirrorJSON = { type: 'doc' };

/** Who put an entry on the record never changes, and the number tells the entry itself. */
const fixed = new Set(['kind', 'id', 'number', 'raisedBy', 'raisedFor', 'raisedAt']);

const plainTexts = new Set(['title', 'decider', 'consulted']);

/** Equal for equal values. */
const keyOf = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value));

const asLine = (value: Json | undefined): ProseMirrorJSON => ({
  type: 'paragraph',
  content: typeof value === 'string' && value !== '' ? [{ type: 'text', text: value }] : [],
});

const asRich = (value: Json | undefined): ProseMirrorJSON =>
  isRich(value) ? (value as unknown as ProseMirrorJSON) : emptyDoc;

function compareField(field: string, before: Json | undefined, after: Json | undefined): FieldChange {
  if (isRich(before) || isRich(after))
    return { kind: 'rich', field, compared: compareContent(asRich(before), asRich(after)) };
  if (plainTexts.has(field))
    return { kind: 'words', field, runs: compareLines(asLine(before), asLine(after)) };
  return { kind: 'value', field, before, after };
}

function compareFields(before: Fields, after: Fields): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !fixed.has(name),
  );
  return names
    .filter((name) => keyOf(before[name]) !== keyOf(after[name]))
    .map((name) => compareField(name, before[name], after[name]));
}

const idIn = (entry: Fields): string => (typeof entry['id'] === 'string' ? entry['id'] : keyOf(entry['id']));

function entriesOf(content: Json): Map<string, Fields> {
  const entries = isFields(content) ? content['entries'] : undefined;
  if (!Array.isArray(entries)) return new Map();
  return new Map((entries as readonly Json[]).filter(isFields).map((entry) => [idIn(entry), entry]));
}

const numberIn = (entry: Fields): number | undefined =>
  typeof entry['number'] === 'number' ? entry['number'] : undefined;

/** The entries that differ, in the order of the newer content; what only the older one has comes last. */
export function compareEntries(before: Json, after: Json): EntryChange[] {
  const [old, young] = [entriesOf(before), entriesOf(after)];
  const changes = [...young].flatMap(([id, entry]): EntryChange[] => {
    const fields = compareFields(old.get(id) ?? {}, entry);
    const change = old.has(id) ? 'changed' : 'added';
    return fields.length === 0 && change === 'changed'
      ? []
      : [{ id, number: numberIn(entry), change, fields }];
  });
  const removed = [...old].filter(([id]) => !young.has(id));
  return [
    ...changes,
    ...removed.map(([id, entry]): EntryChange => {
      return { id, number: numberIn(entry), change: 'removed', fields: compareFields(entry, {}) };
    }),
  ];
}
