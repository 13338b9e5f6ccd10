import type { DocumentId } from '@entente/protocol/ids';
import type { Share } from '../ledger/group-commit.ts';
import type { Binding, LedgerRow, RestoringRow } from '../ledger/ledger.ts';
import type { AdmittedEdit } from './edit.ts';

/** Where a document stands on the record. */
interface Place {
  readonly documentId: DocumentId;
  /** Its last committed seq. */
  readonly head: number;
  readonly schemaVersion: number;
}

/** What an edit puts on the record: itself when it is new, and its entries' numbers behind it. v1 encoding, in order. */
export function updatesOf({ isNew, update, numbers }: AdmittedEdit): readonly Uint8Array[] {
  if (!isNew) return [];
  return numbers === undefined ? [update] : [update, numbers];
}

/** What these edits put on the record: rows behind the head, bindings of clientIDs first used, a newer schema. */
export function shareOf(edits: readonly AdmittedEdit[], { documentId, head, schemaVersion }: Place): Share {
  const rows: LedgerRow[] = [];
  const bindings: Binding[] = [];
  const restoring: RestoringRow[] = [];
  let newest = schemaVersion;
  for (const edit of edits) {
    const { connection, newClientIds, schema, restored } = edit;
    const { actor } = connection.access;
    const { userId, firmId } = actor;
    // What the record holds already restores nothing a second time.
    if (restored !== undefined && edit.isNew)
      restoring.push({ documentId, seq: head + rows.length + 1, actor, restored });
    for (const bytes of updatesOf(edit))
      rows.push({ documentId, seq: head + rows.length + 1, userId, firmId, bytes });
    for (const clientId of newClientIds) bindings.push({ documentId, clientId, userId, firmId });
    newest = Math.max(newest, schema);
  }
  return { rows, bindings, schema: newest > schemaVersion ? newest : undefined, restoring };
}
