/** For tests of a room: one over a ledger in memory, and connections that remember what they were told. */
import type { KindRules } from '@entente/documents/kind-rules';
import type { CloseReason } from '@entente/protocol/close-codes';
import { frameType, syncType } from '@entente/protocol/frames';
import type { DocumentId } from '@entente/protocol/ids';
import * as decoding from 'lib0/decoding';
import { vi } from 'vitest';
import * as Y from 'yjs';
import type { DocumentAccess } from '../../access/document-access.ts';
import { createGroupCommit } from '../../ledger/group-commit.ts';
import type { Batch } from '../../ledger/ledger.ts';
import { createMemoryLedger, type MemoryLedger } from '../../ledger/memory-ledger.ts';
import type { Snapshot } from '../../snapshots/snapshot.ts';
import { clocksBehind } from '../clocks-behind.ts';
import type { Edit } from '../edit.ts';
import type { MemberConnection } from '../member-connection.ts';
import { Room } from '../room.ts';

export const documentId = 'document' as DocumentId;

/** A connection of `userId`, of a firm of their own. */
export function connect(userId: string, schema?: number, firmId = `firm of ${userId}`) {
  return {
    access: { actor: { userId, firmId }, person: { userId }, canEdit: true } as unknown as DocumentAccess,
    schema,
    send: vi.fn<(frame: Uint8Array) => void>(),
    saved: vi.fn<(frame: number) => void>(),
    excuseGap: () => false,
    refuse: vi.fn<(frame: number, reason: CloseReason) => void>(),
    close: vi.fn<(reason: CloseReason) => void>(),
  } satisfies MemberConnection;
}

export type TestConnection = ReturnType<typeof connect>;

/** A ledger in which anna and ben may write. */
export function createLedger(): MemoryLedger {
  const ledger = createMemoryLedger();
  for (const user of ['anna', 'ben']) ledger.setWriter(documentId, connect(user).access.actor, true);
  return ledger;
}

/** A room on what a ledger holds, as a server opens it. */
export async function openRoom(
  rules: KindRules,
  ledger = createLedger(),
  snapshot?: Pick<Snapshot, 'seq' | 'bytes' | 'stateVector'>,
) {
  const append = vi.fn((batch: Batch) => ledger.append(batch));
  const groupCommit = createGroupCommit({ ...ledger, append });
  const rows = await ledger.loadAfter(documentId, snapshot?.seq ?? 0);
  const reload = vi.fn(async (_: DocumentId, head: number) => ({
    rows: await ledger.loadAfter(documentId, head),
    owners: await ledger.loadOwners(documentId),
    schemaVersion: 1,
  }));
  const onWritten = vi.fn<(edit: Edit) => void>();
  const onManyDeleted = vi.fn<(documentId: DocumentId) => void>();
  const room = new Room(
    {
      documentId,
      rules,
      head: rows.at(-1)?.seq ?? snapshot?.seq ?? 0,
      updates: [...(snapshot === undefined ? [] : [snapshot.bytes]), ...rows.map((row) => row.bytes)],
      ...(snapshot && { clocks: clocksBehind(snapshot, rows) }),
      owners: await ledger.loadOwners(documentId),
      schemaVersion: 1,
    },
    {
      groupCommit,
      reload,
      now: () => new Date('2026-11-21T09:00:00Z'),
      later: () => undefined,
      onRestored: vi.fn(),
      onRefused: vi.fn(),
      onManyDeleted,
      onWritten,
      onGivenUp: vi.fn(),
    },
  );
  return { room, append, onManyDeleted, onWritten, ledger, reload, drained: () => groupCommit.drained() };
}

/** The updates that a connection was sent, v1 encoding, in order. */
export function updatesSentTo({ send }: TestConnection): Uint8Array[] {
  return send.mock.calls.flatMap(([frame]) => {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== frameType.sync) return [];
    return decoding.readVarUint(decoder) === syncType.step1 ? [] : [decoding.readVarUint8Array(decoder)];
  });
}

/** A document made of these updates. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const ydoc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(ydoc, update);
  return ydoc;
}
