import type { DocumentDetail, DocumentSummary } from '@entente/protocol/api/documents';
import type { Actor } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { DocumentRow } from './document-rows.ts';

/** A document as lists show it. */
export function presentSummary({ document, creatorName, newest, editorName }: DocumentRow): DocumentSummary {
  const createdBy = { userId: document.createdBy, name: creatorName, firmId: document.createdFor };
  const isEdited = newest !== null && editorName !== null;
  return {
    id: document.id,
    allianceId: document.allianceId,
    kind: document.kind,
    title: document.title,
    createdAt: document.createdAt.toISOString(),
    createdBy,
    editedAt: (isEdited ? newest.at : document.createdAt).toISOString(),
    editedBy: isEdited ? { userId: newest.userId, name: editorName, firmId: newest.firmId } : createdBy,
    archivedAt: document.archivedAt?.toISOString() ?? null,
  };
}

/** A document with what this reader may do with it. */
export const presentDetail = (row: DocumentRow, reader: Actor): DocumentDetail => ({
  ...presentSummary(row),
  canEdit: row.document.archivedAt === null && authorize(reader, 'document.edit'),
  canManage: authorize(reader, 'document.archive'),
});
