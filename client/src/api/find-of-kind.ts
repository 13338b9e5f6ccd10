import type { DocumentSummary } from '@entente/protocol/api/documents';

/**
 * The alliance's one register or log among its documents; undefined before there is one. One that was put away can still
 * be read, until another is started.
 */
export function findOfKind(
  documents: readonly DocumentSummary[],
  kind: 'register' | 'log',
): DocumentSummary | undefined {
  const ofKind = documents.filter((document) => document.kind === kind);
  return ofKind.find(({ archivedAt }) => archivedAt === null) ?? ofKind[0];
}
