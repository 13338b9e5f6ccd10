import type { DocumentKind } from '@entente/protocol/api/documents';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { compareContent } from '../compare/compare-content.ts';
import { compareEntries } from '../compare/compare-entries.ts';

/**
 * What a restore changes, as one text: equal for equal changes, whatever stands around them. So a colleague who types
 * elsewhere does not make a preview wrong, and one who types in what will be changed does.
 */
export function forwardEditKey(kind: DocumentKind, { before, after }: { before: Json; after: Json }): string {
  const changes =
    kind === 'agreement'
      ? compareContent(before as unknown as ProseMirrorJSON, after as unknown as ProseMirrorJSON).filter(
          ({ change }) => change !== 'same',
        )
      : compareEntries(before, after);
  return canonicalJson(changes as unknown as Json);
}
