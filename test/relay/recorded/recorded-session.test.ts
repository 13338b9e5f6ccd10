import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument, readAuthors, readLedger, replay, type RecordRow } from '../../support/documents.ts';
import { signIn } from '../../support/people.ts';
import { openPage } from '../../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../../support/relay-server.ts';
import { contentOf, hasText, plainTextOf, textOf } from '../../support/text.ts';
import { readLetters } from './letters.ts';
import { play, type Outcome } from './plain-model.ts';
import { readTrace, type Agent } from './trace.ts';
import { Typist } from './typist.ts';

const { keystrokes, endContent } = readTrace();
const agents = [0, 1] as const;
const typedBy = (agent: Agent) => keystrokes.filter((keystroke) => keystroke.agent === agent);

let server: RelayServer;
let documentId: DocumentId;
let typists: readonly [Typist, Typist];
let rows: RecordRow[];
let record: Y.Doc;
let expected: Outcome;

beforeAll(async () => {
  server = await startRelayServer();
  const maya = await signIn(server.url, 'maya');
  const daniel = await signIn(server.url, 'daniel');
  documentId = await createDocument(maya);
  // Where both type at one place at once, Yjs puts the lower clientID first, and the recording its first person.
  const [low, high] = [new Y.Doc().clientID, new Y.Doc().clientID].sort((one, other) => one - other);
  const first = await Typist.open(maya, documentId, low ?? 0);
  const second = await Typist.open(daniel, documentId, high ?? 0);
  typists = [first, second];
  textOf(first.page.ydoc);
  await second.page.until(() => hasText(second.page.ydoc));
  for (const typist of typists) typist.hold();
  await Promise.all(agents.map((agent) => typists[agent].type(typedBy(agent))));
  await Promise.all(agents.map((agent) => typists[agent].finish(typedBy(agent === 0 ? 1 : 0).length)));
  rows = await readLedger(server.database.pool, documentId);
  record = replay(rows);
  expected = play(keystrokes);
}, 120_000);
afterAll(() => server.close());

describe('a recorded session of two people, typed by two firms through the real server', () => {
  test('[RL12] ends as it ended for both, for who joins afterwards, and on the record', async () => {
    expect(expected.text).toBe(endContent);
    for (const { page } of typists) expect(plainTextOf(page.ydoc)).toBe(endContent);
    expect(plainTextOf(record)).toBe(endContent);
    const kenji = await openPage(await signIn(server.url, 'kenji'), documentId);
    expect(plainTextOf(kenji.ydoc)).toBe(endContent);
    expect(contentOf(kenji.ydoc)).toBe(contentOf(record));
  });

  test('[RL13] each letter belongs to the person who typed it', async () => {
    const authors = await readAuthors(server.database.pool, documentId);
    const letters = readLetters(record);
    const users = letters.map(({ clientId }) => authors.get(clientId));
    expect(users).toEqual(expected.agents.map((agent) => typists[agent].who.userId));
    for (const { clientId, clock, letter } of letters) {
      const typist = typists.find(({ page }) => page.ydoc.clientID === clientId);
      expect(typist?.letters.get(clock)).toBe(letter);
    }
    for (const agent of agents) {
      const count = users.filter((userId) => userId === typists[agent].who.userId).length;
      expect(count).toBe(expected.agents.filter((one) => one === agent).length);
      expect(count).toBeGreaterThan(10_000);
    }
  });

  test('[RL13] the record holds every keystroke once, in order, with its person and firm, without a gap', () => {
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, at) => at + 1));
    // The seeded paragraph came before the first keystroke.
    const typed = rows.slice(1);
    expect(typed).toHaveLength(keystrokes.length);
    for (const { who, sent } of typists) {
      const own = typed.filter((row) => row.userId === who.userId);
      expect(new Set(own.map((row) => row.firmId))).toEqual(new Set([who.firmId]));
      expect(own.map((row) => Buffer.from(row.bytes).toString('hex'))).toEqual(
        sent.map((update) => Buffer.from(update).toString('hex')),
      );
    }
  });
});
