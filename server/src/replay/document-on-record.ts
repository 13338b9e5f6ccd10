import type { DocumentKind } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';

/** What is asked of a document when its record is read. */
export interface DocumentOnRecord {
  readonly id: DocumentId;
  readonly allianceId: AllianceId;
  readonly kind: DocumentKind;
}
