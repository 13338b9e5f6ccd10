import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Json } from '../canonical/canonical-json.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { readOwner } from '../entries/owner.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { Category, Register, Risk } from '../register/risk.ts';
import { richLines } from './rich-lines.ts';

/** What `registerContent` makes of a risk. */
interface KeptRisk extends Omit<Risk, 'owner' | 'description' | 'mitigation' | 'links'> {
  readonly owner?: string;
  readonly description: ProseMirrorJSON;
  readonly mitigation: ProseMirrorJSON;
  readonly links: readonly Omit<Risk['links'][number], 'id'>[];
}

interface KeptRegister {
  readonly entries: readonly (KeptRisk | UnreadableEntry)[];
  readonly categories: readonly Category[];
}

const riskOf = (kept: KeptRisk): Risk => ({
  ...kept,
  owner: readOwner(kept.owner),
  description: richLines(kept.description),
  mitigation: richLines(kept.mitigation),
  links: kept.links.map((link) => ({ ...link, id: '' as EntryId })),
});

/** The register that a kept content is of, without views, which are no part of it. Its links have no ids of their own. */
export function registerOfContent(content: Json): Register {
  // Kept by our own server, by `registerContent`.
  const { entries, categories } = content as unknown as KeptRegister;
  return {
    entries: entries.map((entry) => (entry.kind === 'risk' ? riskOf(entry) : entry)),
    categories,
    views: [],
  };
}
