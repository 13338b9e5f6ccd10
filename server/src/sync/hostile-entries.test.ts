/** Whatever comes into a register: what the gate lets pass can be read by everybody, and nothing that stays is gone. */
import { SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import { kindRules } from '@entente/documents/kinds';
import { readRegister } from '@entente/documents/register/read-register';
import { registerRules } from '@entente/documents/register/schema';
import { addRisks } from '@entente/documents/register/write-register';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Draft } from './draft.ts';
import { randomUpdate, type At } from './gate/testing/random-update.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { connect } from './testing/memory-room.ts';

const WRITER = 7;
const OTHER = 99;

/** Readers look at the form of the ids of who raised a risk. */
const connection = connect(crypto.randomUUID(), 1, crypto.randomUUID());

/** The gate of a register of which the record holds these updates. */
function openGate(record: readonly Uint8Array[]): Gatekeeper {
  return new Gatekeeper({
    rules: kindRules.register,
    draft: new Draft(record.length, record),
    record,
    owners: new Map(),
    holderOf: () => undefined,
    now: () => new Date(0),
  });
}

/** What goes on the record when this comes; nothing when it is refused. */
function recordOf(gate: Gatekeeper, update: Uint8Array): Uint8Array[] {
  const judged = gate.judge({ connection, frame: 1, update });
  if ('reason' in judged || !judged.isNew) return [];
  return judged.numbers === undefined ? [update] : [update, judged.numbers];
}

function createRecord(): Uint8Array[] {
  const ydoc = new Y.Doc();
  ydoc.clientID = WRITER;
  addRisks(ydoc, [{ title: 'late data', likelihood: 3, owner: 'name:Maya' }, { title: 'lost data' }]);
  return recordOf(openGate([]), Y.encodeStateAsUpdate(ydoc));
}

const record = createRecord();
const ids = readRegister(open(record)).entries.map(({ id }) => id);

function open(updates: readonly Uint8Array[]): Y.Doc {
  const ydoc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(ydoc, update);
  return ydoc;
}

/** Every clock of a document, so that structs can lean on anything. */
function clocksOf(ydoc: Y.Doc): At[] {
  return [...Y.decodeStateVector(Y.encodeStateVector(ydoc))].flatMap(([clientId, end]) =>
    Array.from({ length: end }, (_, clock): At => [clientId, clock]),
  );
}

const known = clocksOf(open(record));
const nextOf = (clientId: number) => known.filter(([id]) => id === clientId).length;

/** So that chance comes upon it often. */
const many = (name: string): string[] => Array.from({ length: 20 }, () => name);

const updates = randomUpdate({
  roots: [...registerRules.roots.keys(), 'elsewhere', ...many('risks')],
  nodes: [...registerRules.nodes.keys(), 'script', ...many('risk')],
  keys: [...registerRules.attributes.keys(), '__proto__'],
  known,
  writers: [WRITER, OTHER, SERVER_CLIENT_ID].map((clientId): At => [clientId, nextOf(clientId)]),
});

test('[GT9] [GT11] [GT13] [GT14] whatever structs come, readers take them in whole, see valid entries and miss none', () => {
  let passed = 0;
  let added = 0;
  fc.assert(
    fc.property(fc.array(updates, { minLength: 1, maxLength: 4 }), (attempts) => {
      const gate = openGate(record);
      const rows = [...record];
      for (const attempt of attempts) rows.push(...recordOf(gate, attempt));
      passed += rows.length - record.length;
      const ydoc = open(rows);
      expect(ydoc.store.pendingStructs).toBeNull();
      expect(ydoc.store.pendingDs).toBeNull();
      for (const [clientId, clock] of gate.clocks) expect(Y.getState(ydoc.store, clientId)).toBe(clock);

      const { entries } = readRegister(ydoc);
      expect(entries.map(({ kind }) => kind)).toEqual(entries.map(() => 'risk'));
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, at) => at + 1));
      expect(entries.slice(0, 2).map(({ id }) => id)).toEqual(ids);
      added += entries.length - 2;
    }),
    { numRuns: 4000 },
  );
  // The runs let through much of what they tried.
  expect(passed).toBeGreaterThan(200);
  expect(added).toBeGreaterThan(10);
}, 60_000);
