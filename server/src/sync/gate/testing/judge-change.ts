/** For tests of the gate: what it says of one change to a document. */
import { kindRules } from '@entente/documents/kinds';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { UserId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import { judgeUpdate, type GateKnowledge, type Verdict } from '../gate.ts';
import { learn } from '../learn.ts';
import { Structure } from '../structure.ts';

/** What the gate knows of a document of which the record holds these updates, v1 encoding, and nothing is deleted. */
export function knowledgeOf(kind: DocumentKind, record: readonly Uint8Array[]): GateKnowledge {
  const known = { rules: kindRules[kind], clocks: new Map<number, number>(), structure: new Structure() };
  for (const update of record) learn(update, known);
  return { ...known, ownerOf: () => undefined, isDeleted: (deletions) => deletions.length === 0 };
}

/** The update that `change`, in one transaction, makes to a copy of what `record` says; under `clientId`, else under a number of its own. */
export function changed(
  record: readonly Uint8Array[],
  change: (copy: Y.Doc) => void,
  clientId?: number,
): Uint8Array {
  const copy = new Y.Doc();
  for (const update of record) Y.applyUpdate(copy, update);
  const before = Y.encodeStateVector(copy);
  if (clientId !== undefined) copy.clientID = clientId;
  copy.transact(() => change(copy));
  return Y.encodeStateAsUpdate(copy, before);
}

export const outcomeOf = (verdict: Verdict): CloseReason | Exclude<Verdict['kind'], 'refused'> =>
  verdict.kind === 'refused' ? verdict.reason : verdict.kind;

/** What the gate says of an update to such a document, sent by somebody who may edit. */
export const judge = (kind: DocumentKind, record: readonly Uint8Array[], update: Uint8Array) =>
  outcomeOf(judgeUpdate(update, knowledgeOf(kind, record), { userId: 'anna' as UserId, canEdit: true }));

/** The steps to find places that the gate tells of an agreement of this record, whoever answers for them. */
export function burdenOf(record: readonly Uint8Array[]): number {
  const { structure, clocks } = knowledgeOf('agreement', record);
  return [...clocks.keys()].reduce(
    (sum, clientId) => sum + structure.rivals.own.of(clientId) + structure.rivals.amid.of(clientId),
    0,
  );
}
