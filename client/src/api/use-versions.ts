import { listVersions, unfoldVersions } from '@entente/protocol/api/version-list';
import { keepVersion, readVersion } from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** The kept versions of a document, newest first; not asked for while nobody looks at them. */
export const useVersions = (documentId: DocumentId, isWanted: boolean) =>
  useQuery({
    enabled: isWanted,
    queryKey: keys.versions(documentId),
    queryFn: async ({ signal }) =>
      unfoldVersions(await call(listVersions, { params: { documentId }, signal })),
  });

/** One version with its content, which never changes; not asked for while `number` is undefined. */
export const useVersion = (documentId: DocumentId, number: number | undefined) =>
  useQuery({
    queryKey: keys.version(documentId, number ?? 0),
    queryFn: ({ signal }) => call(readVersion, { params: { documentId, number: String(number) }, signal }),
    enabled: number !== undefined,
    staleTime: Infinity,
  });

/** Keeps a document as it is on the record, under a name. */
export function useKeepVersion(documentId: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (label: string) =>
      call(keepVersion, { params: { documentId }, input: { kind: 'named', label } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.versions(documentId) }),
  });
}
