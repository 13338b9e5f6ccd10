/** For tests of snapshots: a document and rows on its record, written past the relay. */
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { ledger } from '../../db/schema/documents.ts';
import type { TestAlliance } from '../../http/testing/people.ts';
import type { TestApp } from '../../http/testing/test-app.ts';
import type { DocumentOnRecord } from '../../replay/document-on-record.ts';

/** Creates a blank agreement, one row on the record. */
export async function createAgreement({ founder, allianceId }: TestAlliance): Promise<DocumentOnRecord> {
  const input = { kind: 'agreement', template: 'blank', title: 'Working agreement' };
  const { body } = await founder.browser.post(`/api/alliances/${allianceId}/documents`, input);
  return { id: (body as DocumentDetail).id, allianceId, kind: 'agreement' } as DocumentOnRecord;
}

/** Which rows, and when they were written. */
export interface Writing {
  readonly from: number;
  readonly to: number;
  readonly minutesAgo?: number;
}

/** Puts one paragraph a row on the record. */
export async function writeRows(
  { services }: TestApp,
  { founder, ownFirmId }: TestAlliance,
  { documentId, from, to, minutesAgo = 0 }: Writing & { readonly documentId: DocumentId },
): Promise<void> {
  const at = new Date(Date.now() - minutesAgo * 60_000);
  const rows = Array.from({ length: to - from + 1 }, (_, nth) => ({
    documentId,
    seq: from + nth,
    userId: founder.userId as UserId,
    firmId: ownFirmId as FirmId,
    at,
    bytes: encodeContent(
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: `row ${from + nth}` }] }],
      },
      1000 + from + nth,
    ),
  }));
  await services.db.insert(ledger).values(rows);
}
