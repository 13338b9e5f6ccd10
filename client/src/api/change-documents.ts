import {
  archiveDocument,
  bringBackDocument,
  createDocument,
  renameDocument,
  type TemplateName,
} from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keepDocument, keepTitle } from './kept-documents.ts';
import { keys } from './keys.ts';

/** Creates an agreement from a template. */
export function useCreateDocument(allianceId: AllianceId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { template: TemplateName; title: string }) =>
      call(createDocument, { params: { allianceId }, input: { kind: 'agreement', ...input } }),
    onSuccess: (detail) => keepDocument(client, detail),
  });
}

/** Renames a document; the title shows at once and goes back when the server refuses. */
export function useRenameDocument(allianceId: AllianceId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ documentId, title }: { documentId: DocumentId; title: string }) =>
      call(renameDocument, { params: { documentId }, input: { title } }),
    async onMutate({ documentId, title }) {
      await client.cancelQueries({ queryKey: keys.document(documentId) });
      await client.cancelQueries({ queryKey: keys.documents(allianceId) });
      return { putBack: keepTitle(client, { allianceId, documentId }, title) };
    },
    onSuccess: (detail) => keepDocument(client, detail),
    onError: (_error, _input, context) => context?.putBack(),
  });
}

/** Puts a document away. */
export function useArchiveDocument() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (documentId: DocumentId) => call(archiveDocument, { params: { documentId }, input: {} }),
    onSuccess: (detail) => keepDocument(client, detail),
  });
}

/** Brings an archived document back. */
export function useBringBackDocument() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (documentId: DocumentId) => call(bringBackDocument, { params: { documentId }, input: {} }),
    onSuccess: (detail) => keepDocument(client, detail),
  });
}
