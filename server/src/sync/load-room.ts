import { kindRules } from '@entente/documents/kinds';
import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import { clocksBehind } from './clocks-behind.ts';
import type { NewerState, RoomPorts } from './room-ports.ts';
import { Room } from './room.ts';

interface LoadOptions {
  readonly db: Database;
  readonly ledger: Ledger;
  readonly snapshots: Snapshots;
  readonly ports: Omit<RoomPorts, 'reload'>;
}

async function readAbout(db: Database, documentId: DocumentId) {
  const [row] = await db

    .select({
      id: document.id,
      allianceId: document.allianceId,
      kind: document.kind,
      schemaVersion: document.schemaVersion,
    })
    .from(document)
    .where(eq(document.id, documentId));
  if (row === undefined) throw new Error(`document ${documentId} is gone`);
  return row;
}

/**
 * Opens a room on what the record holds: the snapshot, when there is one that may be used, and the rows behind it.
 * @throws when the database does not answer
 */
export async function loadRoom(documentId: DocumentId, options: LoadOptions): Promise<Room> {
  const { db, ledger, snapshots, ports } = options;
  const { schemaVersion, ...document } = await readAbout(db, documentId);
  const snapshot = await snapshots.load(document);
  const rows = await ledger.loadAfter(documentId, snapshot?.seq ?? 0);
  const owners = await ledger.loadOwners(documentId);
  const updates = [...(snapshot === undefined ? [] : [snapshot.bytes]), ...rows.map((row) => row.bytes)];
  const reload = async (_: DocumentId, head: number): Promise<NewerState> => ({
    rows: await ledger.loadAfter(documentId, head),
    owners: await ledger.loadOwners(documentId),
    schemaVersion: (await readAbout(db, documentId)).schemaVersion,
  });
  const head = rows.at(-1)?.seq ?? snapshot?.seq ?? 0;
  const rules = kindRules[document.kind];
  const clocks = snapshot && clocksBehind(snapshot, rows);
  return new Room(
    { documentId, rules, head, updates, ...(clocks && { clocks }), owners, schemaVersion },
    { ...ports, reload },
  );
}
