import type { DocumentSummary } from '@entente/protocol/api/documents';
import { linkOptions } from '@tanstack/react-router';
import type { HistorySearch } from '../history-search.ts';

/** What of a document is shown. */
type Shown = HistorySearch & {
  /** The open entry of a register or log: `D-3`. */
  readonly entry?: string;
};

/** Where a document is read as a draft, or as what one of its versions says. */
export function draftLink(
  { id, allianceId, kind }: Pick<DocumentSummary, 'id' | 'allianceId' | 'kind'>,
  { entry, ...search }: Shown,
) {
  const opened = { ...search, ...(entry !== undefined && { entry }) };
  const history = search.version === undefined ? {} : { history: true };
  switch (kind) {
    case 'agreement':
      return linkOptions({
        to: '/alliances/$allianceId/documents/$documentId',
        params: { allianceId, documentId: id },
        search,
      });
    case 'register':
      return linkOptions({
        to: '/alliances/$allianceId/risks',
        params: { allianceId },
        search: { ...opened, ...history },
      });
    case 'log':
      return linkOptions({
        to: '/alliances/$allianceId/decisions',
        params: { allianceId },
        search: { ...opened, ...history },
      });
  }
}
