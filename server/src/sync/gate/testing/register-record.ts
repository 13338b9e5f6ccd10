/** For tests of the gate: a register with one numbered risk on its record, and edits of it. */
import type { EntryId } from '@entente/documents/entries/entry-id';
import { encodeNumbers } from '@entente/documents/entries/numbering';
import { addRisks } from '@entente/documents/register/write-register';
import type { FirmId, UserId } from '@entente/protocol/ids';
import * as encoding from 'lib0/encoding';
import type * as Y from 'yjs';
import { judgeUpdate } from '../gate.ts';
import type { Id } from '../update-content.ts';
import { changed, judge, knowledgeOf } from './judge-change.ts';

/** Under which the risk was added. */
export const RISK_CLIENT = 7;

export const editor = { userId: 'anna' as UserId, canEdit: true };

export const raised = {
  userId: 'anna' as UserId,
  firmId: 'north' as FirmId,
  at: '2026-11-21T09:00:00.000Z',
};

function findEntry(update: Uint8Array): Id {
  const verdict = judgeUpdate(update, knowledgeOf('register', []), editor);
  const [entry] = verdict.kind === 'admitted' ? verdict.entries : [];
  if (entry === undefined) throw new Error('the gate found no risk');
  return entry;
}

const added = changed([], (ydoc) => addRisks(ydoc, [{ title: 'Late data', likelihood: 2 }]), RISK_CLIENT);

/** Where the risk's element stands. */
export const riskAt = findEntry(added);
export const riskId = `${riskAt.clientId}-${riskAt.clock}` as EntryId;

/** v1 encoding. */
export const record = [added, encodeNumbers([{ ...riskAt, number: 1 }], raised, 0)];

export const riskOf = (ydoc: Y.Doc): Y.XmlElement => ydoc.getXmlFragment('risks').get(0) as Y.XmlElement;

export const fieldOf = (ydoc: Y.Doc, name: string): Y.XmlElement =>
  riskOf(ydoc)
    .toArray()
    .find((child) => (child as Y.XmlElement).nodeName === name) as Y.XmlElement;

export const titleOf = (ydoc: Y.Doc): Y.XmlText => fieldOf(ydoc, 'title').get(0) as Y.XmlText;

/** Sets an attribute of the risk as a changed browser does: whatever value. */
export const set = (ydoc: Y.Doc, name: string, value: unknown): void =>
  riskOf(ydoc).setAttribute(name, value as string);

/** What the gate says of a change to that register. */
export const judgeChange = (change: (ydoc: Y.Doc) => void) =>
  judge('register', record, changed(record, change));

/** An edit of one struct, under a clientID that is used for nothing else. */
export function encodeStruct(info: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, 99, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, info);
    write(encoder);
    encoding.writeVarUint(encoder, 0);
  });
}

/** An edit that deletes these runs of clocks of one clientID. */
export function encodeDeletions(clientId: number, runs: readonly (readonly [number, number])[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, clientId, runs.length, ...runs.flat()])
      encoding.writeVarUint(encoder, number);
  });
}
