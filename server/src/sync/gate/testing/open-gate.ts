/** For tests of the gate: one of a document as a room has it, which remembers what it let pass. */
import { kindRules } from '@entente/documents/kinds';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { UserId } from '@entente/protocol/ids';
import { Draft } from '../../draft.ts';
import { Gatekeeper } from '../../gatekeeper.ts';
import { connect } from '../../testing/memory-room.ts';

/**
 * The gate of a document of which the record holds these updates, v1 encoding.
 * @param owners whose their clientIDs are
 * @returns what it says of an edit of a person who may edit
 */
export function openGate(
  kind: DocumentKind,
  record: readonly Uint8Array[],
  owners: Readonly<Record<number, string>> = {},
): (person: string, update: Uint8Array) => string {
  const gate = new Gatekeeper({
    rules: kindRules[kind],
    draft: new Draft(record.length, record),
    record,
    owners: new Map(Object.entries(owners).map(([clientId, person]) => [Number(clientId), person as UserId])),
    holderOf: () => undefined,
    now: () => new Date(0),
  });
  return (person, update) => {
    const judged = gate.judge({ connection: connect(person), frame: 1, update });
    if ('reason' in judged) return judged.reason;
    return judged.isNew ? 'admitted' : 'nothing_new';
  };
}
