/** What one edit changed of an entry, as playback names it. */
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { FrameNode } from './frame.ts';

/** Something of an entry that an edit changed. */
export type SteppedField =
  /** One value, as it stands in the entry; undefined where there was none. */
  | {
      readonly kind: 'value';
      readonly field: string;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
  /** A text, an option, a link: as it is behind the edit, with its caret; undefined when it went. */
  | { readonly kind: 'part'; readonly field: string; readonly node: FrameNode | undefined };

/** What an edit did to an entry. */
export interface EntryStep {
  readonly isAdded: boolean;
  /** What differs; nothing for an entry that was added, and for one that was told the same again. */
  readonly fields: readonly SteppedField[];
}

/** What the server says beside the number, at the same time. */
const silent = new Set(['raisedBy', 'raisedFor', 'raisedAt']);

/** A part as its words and values alone: whose they are and where the caret stands makes no difference. */
function plainOf({ type, attrs, text, marks, content = [] }: FrameNode): Json {
  if (text !== undefined) return { text, marks: (marks ?? []) as unknown as Json };
  const children: Json[] = [];
  for (const child of content) {
    if (child.type === 'caret') continue;
    const plain = plainOf(child) as { readonly text?: string; readonly marks?: Json };
    const last = children.at(-1) as typeof plain | undefined;
    const isSameRun =
      plain.text !== undefined &&
      last?.text !== undefined &&
      canonicalJson(plain.marks ?? []) === canonicalJson(last.marks ?? []);
    if (isSameRun) children[children.length - 1] = { ...last, text: `${last.text}${plain.text}` } as Json;
    else children.push(plain as Json);
  }
  return { type, attrs: (attrs ?? {}) as Json, content: children };
}

const keyOf = (node: FrameNode | undefined): string => (node ? canonicalJson(plainOf(node)) : '');

type Values = Readonly<Record<string, Json | undefined>>;

function changedValues(before: FrameNode, after: FrameNode): SteppedField[] {
  const old = (before.attrs ?? {}) as Values;
  const young = (after.attrs ?? {}) as Values;
  return [...new Set([...Object.keys(old), ...Object.keys(young)])]
    .filter((field) => !silent.has(field) && (old[field] ?? undefined) !== (young[field] ?? undefined))
    .map((field) => ({ kind: 'value', field, before: old[field], after: young[field] }));
}

function changedParts({ content: old = [] }: FrameNode, { content: young = [] }: FrameNode): SteppedField[] {
  const known = new Set(old.map(keyOf));
  const kept = new Set(young.map(keyOf));
  const there = young.filter((part) => !known.has(keyOf(part)));
  const gone = old.filter((part) => !kept.has(keyOf(part)) && !there.some(({ type }) => type === part.type));
  return [
    ...there.map((node): SteppedField => ({ kind: 'part', field: node.type, node })),
    ...gone.map(({ type }): SteppedField => ({ kind: 'part', field: type, node: undefined })),
  ];
}

/** What makes the one state of an entry of the other. @param before undefined when it was not there */
export function stepBetween(before: FrameNode | undefined, after: FrameNode): EntryStep {
  if (before === undefined) return { isAdded: true, fields: [] };
  return { isAdded: false, fields: [...changedValues(before, after), ...changedParts(before, after)] };
}
