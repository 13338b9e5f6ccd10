/** For tests: a version that leaves the product. */
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { Json } from '../canonical/canonical-json.ts';
import { hashContent } from '../canonical/content-hash.ts';
import type { Exported } from './exported.ts';

/** Version 3 of a document with this content. */
export async function exportOf(
  kind: DocumentKind,
  content: Json,
  title = 'Working agreement',
): Promise<Exported> {
  return {
    document: { id: '0b9c6a52-9c0f-4f0e-9f5e-3a3f0f1f2f3f', kind, title },
    alliance: 'Northwind and Harbor',
    firms: ['Northwind', 'Harbor'],
    version: {
      number: 3,
      kind: 'named',
      label: 'As sent to counsel',
      keptAt: '2026-11-21T14:05:00.000Z',
      seq: 212,
      people: ['Maya Torres (Northwind)'],
    },
    at: '2026-11-21T14:02:11.000Z',
    hash: await hashContent({ kind, schemaVersion: 1, content }),
    schemaVersion: 1,
    content,
  };
}
