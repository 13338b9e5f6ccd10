import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import { createSignals, type Signal } from '../events/signals.ts';
import type { Edit } from './edit.ts';
import { tellWritten } from './tell-written.ts';

const allianceId = 'a' as AllianceId;
const editOf = (id: string) =>
  ({ connection: { access: { actor: { allianceId }, document: { id } } } }) as unknown as Edit;
const hint = (id: string): Signal => ({
  kind: 'document_written',
  allianceId,
  documentId: id as DocumentId,
});

function start() {
  const signals = createSignals((error) => {
    throw error;
  });
  const sent: Signal[] = [];
  signals.listen((signal) => void sent.push(signal));
  let due: (() => void)[] = [];
  const write = tellWritten(signals, (callback) => void due.push(callback));
  const pass = () => {
    const now = due;
    due = [];
    for (const callback of now) callback();
  };
  return { sent, pass, write: (id: string) => write(editOf(id)) };
}

test('[HT11] the first edit is told at once, and those that follow within a while once', () => {
  const { sent, pass, write } = start();
  write('one');
  expect(sent).toEqual([hint('one')]);
  for (let edit = 0; edit < 5; edit++) write('one');
  expect(sent).toHaveLength(1);
  pass();
  expect(sent).toEqual([hint('one'), hint('one')]);
  pass();
  expect(sent).toHaveLength(2);
  write('one');
  expect(sent).toHaveLength(3);
});

test('[HT11] documents do not wait for each other', () => {
  const { sent, write } = start();
  write('one');
  write('two');
  expect(sent).toEqual([hint('one'), hint('two')]);
});
