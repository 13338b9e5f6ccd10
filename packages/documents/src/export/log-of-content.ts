import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Json } from '../canonical/canonical-json.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { readOwner } from '../entries/owner.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import { richFields, type DecisionRichField } from '../log/schema.ts';
import type { WrittenDecision, WrittenOption } from '../log/written-decision.ts';

/** What `logContent` makes of an option. */
interface KeptOption extends Omit<WrittenOption, 'points' | 'pros' | 'cons'> {
  readonly points: Readonly<Record<EntryId, number>>;
  readonly pros?: ProseMirrorJSON;
  readonly cons?: ProseMirrorJSON;
}

type KeptDecision = Omit<WrittenDecision, 'owner' | 'options' | 'links' | 'tags' | 'rich'> &
  Readonly<Record<DecisionRichField, ProseMirrorJSON>> & {
    readonly owner?: string;
    readonly options: readonly KeptOption[];
    readonly links: readonly Omit<WrittenDecision['links'][number], 'id'>[];
    readonly tags: readonly string[];
  };

const nothing: ProseMirrorJSON = { type: 'doc' };

/** What has no id in a kept content. */
const noId = '' as EntryId;

const optionOf = ({ points, pros = nothing, cons = nothing, ...kept }: KeptOption): WrittenOption => ({
  ...kept,
  points: new Map(Object.entries(points) as [EntryId, number][]),
  pros,
  cons,
});

const decisionOf = (kept: KeptDecision): WrittenDecision => ({
  ...kept,
  owner: readOwner(kept.owner),
  options: kept.options.map(optionOf),
  links: kept.links.map((link) => ({ ...link, id: noId })),
  tags: kept.tags.map((name) => ({ id: noId, name })),
  rich: Object.fromEntries(richFields.map((field) => [field, kept[field]])) as WrittenDecision['rich'],
});

/** The decision that firms have agreed to, out of its content; what is agreed to has no state, so it is a draft here. */
export const decisionOfContent = (content: Json): WrittenDecision =>
  // Fixed by our own server, by `contentOfEntry`.
  decisionOf({ state: 'draft', ...(content as unknown as Omit<KeptDecision, 'state'>) });

/** The decisions that a kept content is of. Their links and tags have no ids. */
export function logOfContent(content: Json): (WrittenDecision | UnreadableEntry)[] {
  // Kept by our own server, by `logContent`.
  const { entries } = content as unknown as { entries: readonly (KeptDecision | UnreadableEntry)[] };
  return entries.map((entry) => (entry.kind === 'decision' ? decisionOf(entry) : entry));
}
