import type { LiveHint } from '@entente/protocol/api/live';
import type { AllianceId } from '@entente/protocol/ids';
import type { QueryKey } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** Which answers a hint makes stale. */
export function staleKeys(allianceId: AllianceId, hint: LiveHint): QueryKey[] {
  switch (hint.kind) {
    case 'documents':
      return [keys.documents(allianceId), keys.document(hint.documentId)];
    case 'written':
      return [keys.allMovedOn(hint.documentId)];
    case 'versions':
      return [keys.versions(hint.documentId)];
    case 'agreeing':
      return [keys.agreeing(hint.documentId), keys.allianceAgreeing(allianceId)];
    case 'signing':
      return [keys.signingRules(allianceId)];
    case 'premortem':
      return [keys.premortems(hint.documentId)];
    case 'threads':
      // A message may have become an entry of another document.
      return [keys.threads(hint.documentId), keys.allSources(allianceId)];
    case 'inbox':
      return [keys.inbox(allianceId), ...(hint.documentId === null ? [] : [keys.myThreads(hint.documentId)])];
    case 'typing':
      return [];
    case 'people':
      return [keys.members(allianceId), keys.me];
  }
}

/** What may be stale after a gap in the hints: everything of this alliance, and who we are in it. */
export const staleAfterGap = (allianceId: AllianceId): QueryKey[] => [
  keys.me,
  keys.alliance(allianceId),
  keys.allDocuments,
];
