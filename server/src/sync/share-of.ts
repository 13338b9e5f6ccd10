import type { DocumentId } from '@entente/protocol/ids';
import type { Share } from '../ledger/group-commit.ts';
import type { Binding, LedgerRow } from '../ledger/ledger.ts';
import type { AdmittedEdit } from './edit.ts';

/** Where a document stands on the record. */
interface Place {
  readonly documentId: DocumentId;
  /** Its last committed seq. */
  readonly head: number;
  readonly schemaVersion: number;
}

/** What these edits put on the record: rows behind the head, bindings of clientIDs first used, a newer schema. */
export function shareOf(edits: readonly AdmittedEdit[], { documentId, head, schemaVersion }: Place): Share {
  const rows: LedgerRow[] = [];
  const bindings: Binding[] = [];
  let newest = schemaVersion;
  for (const { connection, update, isNew, newClientIds, schema } of edits) {
    const { userId, firmId } = connection.access.actor;
    if (isNew) rows.push({ documentId, seq: head + rows.length + 1, userId, firmId, bytes: update });
    for (const clientId of newClientIds) bindings.push({ documentId, clientId, userId, firmId });
    newest = Math.max(newest, schema);
  }
  return { rows, bindings, schema: newest > schemaVersion ? newest : undefined };
}
