import type { DocumentSummary } from '@entente/protocol/api/documents';
import { linkOptions } from '@tanstack/react-router';

/** Where a document is opened: an agreement at its own address, the register and the log at theirs. */
export function placeOf({ id, allianceId, kind }: Pick<DocumentSummary, 'id' | 'allianceId' | 'kind'>) {
  switch (kind) {
    case 'agreement':
      return linkOptions({
        to: '/alliances/$allianceId/documents/$documentId',
        params: { allianceId, documentId: id },
      });
    case 'register':
      return linkOptions({ to: '/alliances/$allianceId/risks', params: { allianceId } });
    case 'log':
      return linkOptions({ to: '/alliances/$allianceId/decisions', params: { allianceId } });
  }
}
