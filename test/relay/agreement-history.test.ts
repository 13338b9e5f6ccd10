/**
 * The real revisions of three agreements, typed in one after the other by two people of two firms, who take turns: each revision
 * by the changes that a comparison with the one before shows, and kept under its name.
 */
import { setImmediate } from 'node:timers/promises';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { readContent } from '@entente/documents/agreement/read-content';
import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import type { Json } from '@entente/documents/canonical/canonical-json';
import { hashContent } from '@entente/documents/canonical/content-hash';
import { compareContent, isEqual } from '@entente/documents/compare/compare-content';
import { sideOf } from '@entente/documents/compare/side-of';
import { readAgreement } from '@entente/documents/markdown/read-agreement';
import type { VersionDetail } from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { filesIn, textOf } from '../import/shared-data.ts';
import { createDocument } from '../support/documents.ts';
import { originsOf, wordsOf, type PlacedWord } from '../support/passages.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { untilDocument } from '../support/until.ts';
import { Writer } from '../support/writer.ts';
import { keepAs, listKept, readKept, writersIn } from '../support/versions.ts';

const agreements = [
  'agreements/CommonPaper-CSA/history',
  'agreements/CommonPaper-Mutual-NDA/history',
  'agreements/github-balanced-employee-ip-agreement/history',
];

let server: RelayServer;
let people: [SignedIn, SignedIn];
let priya: SignedIn;

beforeAll(async () => {
  server = await startRelayServer();
  priya = await signIn(server.url, 'priya');
  people = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
});
afterAll(() => server.close());

function revisionsIn(folder: string): ProseMirrorJSON[] {
  return filesIn(folder, '.md').map((name) => {
    const content = readAgreement(textOf(folder, name));
    if (content === undefined) throw new Error(`${name} is nested too deep`);
    return content;
  });
}

/** An agreement with its whole past, as the server has it. */
interface Told {
  readonly documentId: DocumentId;
  readonly pages: readonly [RelayPage, RelayPage];
  /** Somebody who may only read has it open all the while, on the client's own page. */
  readonly reader: Writer;
  readonly revisions: readonly ProseMirrorJSON[];
  readonly kept: readonly VersionDetail[];
  /** Who wrote each word of each revision, read right after it was typed in. */
  readonly writers: readonly (readonly string[])[];
}

const says = (content: ProseMirrorJSON) => (ydoc: Y.Doc) =>
  JSON.stringify(readContent(ydoc)) === JSON.stringify(content);

/** One of the two makes the agreement say this, when what the other wrote last has come. */
async function typeIn({
  page,
  before,
  after,
}: Record<'before' | 'after', ProseMirrorJSON> & { page: RelayPage }) {
  await untilDocument(page.ydoc, says(before));
  page.ydoc.transact(() => rewriteContent(page.ydoc, after));
  await page.saved();
}

async function tell(folder: string): Promise<Told> {
  const revisions = revisionsIn(folder);
  const documentId = await createDocument(people[0], folder.split('/')[1]);
  const pages = [await openPage(people[0], documentId), await openPage(people[1], documentId)] as const;
  const reader = new Writer(priya, { documentId, initial: '' });
  const writers: string[][] = [];
  let before = readContent(pages[0].ydoc);
  for (const [at, after] of revisions.entries()) {
    const [who, page] = [people[at % 2]!, pages[at % 2]!];
    await typeIn({ page, before, after });
    await keepAs(who, documentId, `revision ${at}`);
    writers.push(await writersIn({ who, documentId, ydoc: page.ydoc }, wordsOf(after)));
    before = after;
  }
  const named = (await listKept(people[1], documentId)).filter(({ kind }) => kind === 'named');
  const numbers = named.map(({ number }) => number).toReversed();
  const kept: VersionDetail[] = [];
  for (const number of numbers) kept.push(await readKept(people[1], documentId, number));
  return { documentId, pages, reader, revisions, kept, writers };
}

const hashOf = (content: ProseMirrorJSON): Promise<string> =>
  hashContent({ kind: 'agreement', schemaVersion: 1, content: content as unknown as Json });

/** A draft that says `content`, written by nobody of ours. */
function draftOf(content: ProseMirrorJSON): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent(content, 77));
  return ydoc;
}

/** Words of all revisions; of how many their writer is certain, and those that are told as somebody else's. */
interface Checked {
  all: number;
  decided: number;
  readonly wrong: string[];
}

function checkWriters(
  { writer, older, newer }: { writer: string; older: Written; newer: Written },
  checked: Checked,
): void {
  const same = Map.groupBy(older.words.keys(), (at) => older.words[at]?.word);
  for (const [at, origin] of originsOf(older.words, newer.words).entries()) {
    const { word } = newer.words[at]!;
    const possible = {
      new: () => [writer],
      kept: () => [older.by['at' in origin ? origin.at : -1]],
      either: () => [writer, ...(same.get(word) ?? []).map((was) => older.by[was])],
    }[origin.kind]();
    checked.all++;
    if (origin.kind !== 'either') checked.decided++;
    if (!possible.includes(newer.by[at])) checked.wrong.push(word);
  }
}

interface Written {
  readonly words: readonly PlacedWord[];
  /** Who wrote each. */
  readonly by: readonly string[];
}

describe.each(agreements)('%s', (folder) => {
  let told: Told;
  beforeAll(async () => {
    told = await tell(folder);
  });
  afterAll(() => {
    for (const page of told.pages) page.close();
    told.reader.close();
  });

  test('[VR1] every revision can be opened exactly, with its hash and with those who wrote it', async () => {
    const { kept, revisions } = told;
    expect(kept.map(({ label }) => label)).toEqual(revisions.map((_, at) => `revision ${at}`));
    for (const [at, { content, hash, people: wrote, seq }] of kept.entries()) {
      expect(JSON.parse(content), `revision ${at}`).toEqual(revisions[at]);
      expect(hash).toBe(await hashOf(revisions[at]!));
      if (at === 0) continue;
      // A revision of which only the form of its Markdown changed is no edit, by nobody.
      const isEdit = seq > kept[at - 1]!.seq;
      expect(wrote.map(({ userId }) => userId)).toEqual(isEdit ? [people[at % 2]!.userId] : []);
      expect(isEdit).toBe(hash !== kept[at - 1]!.hash);
    }
  });

  test('[YD1] who only reads has the last revision before them, and was never taken for a writer', async () => {
    const { reader, revisions } = told;
    await untilDocument(reader.ydoc, says(revisions.at(-1)!));
    expect(reader.page.saveState.read().kind).toBe('saved');
    expect(reader.closeCodes).toEqual([]);
  });

  test('[CM1] [CM7] [AG11] every two can be compared, and the comparison makes the one of the other', async () => {
    for (const before of told.revisions) {
      // The pages answer their server meanwhile, or it takes them for dead.
      await setImmediate();
      for (const after of told.revisions) {
        const compared = compareContent(before, after);
        expect(isEqual(compared)).toBe(JSON.stringify(before) === JSON.stringify(after));
        expect(sideOf(compared, 'before')).toEqual(before);
        expect(sideOf(compared, 'after')).toEqual(after);
        const ydoc = draftOf(before);
        rewriteContent(ydoc, after);
        expect(readContent(ydoc)).toEqual(after);
      }
    }
  });

  test('[VR10] [AS1] [AS7] each passage is told as written by whoever brought it in', () => {
    const { writers, revisions } = told;
    const all = revisions.map((content, at): Written => ({ words: wordsOf(content), by: writers[at]! }));
    const checked: Checked = { decided: 0, all: 0, wrong: [] };
    for (const [at, newer] of all.entries())
      checkWriters(
        { writer: people[at % 2]!.userId, older: all[at - 1] ?? { words: [], by: [] }, newer },
        checked,
      );
    const last = writers.at(-1)?.flatMap((by) => by.split(' '));
    expect(new Set(last)).toEqual(new Set(people.map(({ userId }) => userId)));
    expect(checked.decided / checked.all).toBeGreaterThan(0.65);
    // Where lines are rewritten and moved at once, a word may be made of letters of both.
    expect(checked.wrong.length, checked.wrong.join(', ')).toBeLessThan(checked.all / 1000);
  });

  test('[HI5] the first is restored over the last, and the last again', async () => {
    const { documentId, pages, revisions, kept } = told;
    const [first, last] = [revisions[0]!, revisions.at(-1)!];
    for (const [at, [before, after]] of [[last, first] as const, [first, last] as const].entries()) {
      await typeIn({ page: pages[at]!, before, after });
      const number = await keepAs(people[at]!, documentId, 'restored');
      const restored = await readKept(people[0], documentId, number);
      expect(JSON.parse(restored.content)).toEqual(after);
      expect(restored.hash).toBe((after === first ? kept[0] : kept.at(-1))?.hash);
    }
  });
});
