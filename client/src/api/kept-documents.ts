import type { DocumentDetail, DocumentSummary } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** The list with this document's fields put over the ones it has, or with the document in front when it has none. */
export function mergeIntoList(list: readonly DocumentSummary[], detail: DocumentDetail): DocumentSummary[] {
  const { canEdit: _canEdit, canManage: _canManage, ...summary } = detail;
  if (!list.some((entry) => entry.id === detail.id)) return [summary, ...list];
  return list.map((entry) => (entry.id === detail.id ? summary : entry));
}

/** Puts the server's answer about a document where pages look for it. */
export function keepDocument(client: QueryClient, detail: DocumentDetail): void {
  client.setQueryData<DocumentDetail>(keys.document(detail.id), detail);
  client.setQueryData<DocumentSummary[]>(
    keys.documents(detail.allianceId),
    (list) => list && mergeIntoList(list, detail),
  );
}

/** Shows a title before the server has confirmed it. @returns puts the one before back */
export function keepTitle(
  client: QueryClient,
  at: { allianceId: AllianceId; documentId: DocumentId },
  title: string,
): () => void {
  const documentKey = keys.document(at.documentId);
  const listKey = keys.documents(at.allianceId);
  const before = {
    detail: client.getQueryData<DocumentDetail>(documentKey),
    list: client.getQueryData<DocumentSummary[]>(listKey),
  };
  client.setQueryData<DocumentDetail>(documentKey, (detail) => detail && { ...detail, title });
  client.setQueryData<DocumentSummary[]>(listKey, (list) =>
    list?.map((entry) => (entry.id === at.documentId ? { ...entry, title } : entry)),
  );
  return () => {
    client.setQueryData(documentKey, before.detail);
    client.setQueryData(listKey, before.list);
  };
}
