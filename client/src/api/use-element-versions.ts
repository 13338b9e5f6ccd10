import { readElementVersions } from '@entente/protocol/api/changes';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** In which versions a clause or an entry changed, named by its element's id; not asked for while that is undefined. */
export const useElementVersions = (documentId: DocumentId, element: string | undefined) =>
  useQuery({
    // Below the versions: what makes their list stale makes this stale as well.
    queryKey: [...keys.versions(documentId), 'of', element ?? ''],
    queryFn: ({ signal }) =>
      call(readElementVersions, { params: { documentId, element: element ?? '' }, signal }),
    enabled: element !== undefined,
  });
