/**
 * The 59 real revisions of a register, typed in one after the other by two people of two firms, who take turns: cell by cell, as
 * somebody would who has the next list beside the register, and each kept under its name.
 */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import { hashContent } from '@entente/documents/canonical/content-hash';
import { contentOf } from '@entente/documents/canonical/content-of';
import {
  compareEntries,
  type EntryChange,
  type FieldChange,
} from '@entente/documents/compare/compare-entries';
import { sideOf } from '@entente/documents/compare/side-of';
import { kindRules } from '@entente/documents/kinds';
import { restore } from '@entente/documents/restore/restore';
import type { CreditedChanges } from '@entente/protocol/api/changes';
import type { VersionDetail } from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editTo } from '../import/edit-as-person.ts';
import { filesIn, textOf } from '../import/shared-data.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { createRegister, risksIn } from '../support/registers.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { untilDocument } from '../support/until.ts';
import { keepAs, readChangesBetween, readKept } from '../support/versions.ts';

const folder = 'risk/SSI-AI-risk-register/history';
const files = filesIn(folder, '.csv').map((name) => textOf(folder, name));
const { schemaVersion } = kindRules.register;

type Fields = Readonly<Record<string, Json | undefined>> & { readonly id: string };

let server: RelayServer;
let people: [SignedIn, SignedIn];
let pages: [RelayPage, RelayPage];
let documentId: DocumentId;
const kept: VersionDetail[] = [];
/** What each version says. */
const contents: Json[] = [];
/** Who changed what from the first to the last. */
let changes: CreditedChanges;

const textIn = (ydoc: Y.Doc): string => canonicalJson(contentOf('register', ydoc));

const clocksOf = (ydoc: Y.Doc): string =>
  [...Y.decodeStateVector(Y.encodeStateVector(ydoc))].map(String).toSorted().join(' ');

const areNumbered = (ydoc: Y.Doc): boolean => risksIn(ydoc).every(({ number }) => number !== undefined);

/** One of the two edits; resolves when both have it, and the numbers that the server gives. */
async function editOn(at: number, edit: (ydoc: Y.Doc) => void): Promise<void> {
  const [page, other] = [pages[at % 2]!, pages[(at + 1) % 2]!];
  edit(page.ydoc);
  await page.saved();
  await untilDocument(page.ydoc, areNumbered);
  await untilDocument(other.ydoc, (ydoc) => clocksOf(ydoc) === clocksOf(page.ydoc));
  expect(textIn(other.ydoc)).toBe(textIn(page.ydoc));
}

async function keep(at: number, label: string): Promise<VersionDetail> {
  const who = people[at % 2]!;
  return readKept(who, documentId, await keepAs(who, documentId, label));
}

beforeAll(async () => {
  server = await startRelayServer();
  people = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
  documentId = await createRegister(people[0]);
  pages = [await openPage(people[0], documentId), await openPage(people[1], documentId)];
  for (const [at, file] of files.entries()) {
    await editOn(at, (ydoc) => void editTo(ydoc, file));
    const version = await keep(at, `revision ${at}`);
    kept.push(version);
    contents.push(JSON.parse(version.content) as Json);
  }
  changes = await readChangesBetween(people[0], documentId, [0, kept.at(-1)!.seq]);
}, 120_000);
afterAll(async () => {
  for (const page of pages) page.close();
  await server.close();
});

const entriesOf = (content: Json): Fields[] => (content as { entries: Fields[] }).entries;

/** What the server and the place in a register add to a risk. */
const added = new Set(['id', 'number', 'raisedBy', 'raisedFor', 'raisedAt']);

/** What the list itself says of the risks that are not closed, in any order: what the server adds is left out. */
const openRows = (content: Json): string[] =>
  entriesOf(content)
    .filter(({ status }) => status !== 'closed')
    .map((entry) =>
      canonicalJson(Object.fromEntries(Object.entries(entry).filter(([name]) => !added.has(name)))),
    )
    .toSorted();

/** A list put into a register of its own. */
function alone(file: string): Json {
  const ydoc = new Y.Doc();
  editTo(ydoc, file);
  return contentOf('register', ydoc);
}

test('[VR1] [VR9] every revision can be opened exactly, with its hash and with who wrote it', async () => {
  expect(kept).toHaveLength(59);
  for (const [at, { hash, seq, people: wrote }] of kept.entries()) {
    const content = contents[at]!;
    expect(openRows(content), `revision ${at}`).toEqual(openRows(alone(files[at]!)));
    expect(hash).toBe(await hashContent({ kind: 'register', schemaVersion, content }));
    const isEdit = seq > (kept[at - 1]?.seq ?? 0);
    expect(isEdit).toBe(hash !== kept[at - 1]?.hash);
    expect(wrote.map(({ userId }) => userId)).toEqual(isEdit ? [people[at % 2]!.userId] : []);
  }
});

/** The newer side of a change. */
function newer(change: FieldChange): Json | undefined {
  switch (change.kind) {
    case 'value':
      return change.after;
    case 'words':
      return change.runs
        .filter((run) => run.change !== 'deleted')
        .map(({ inline }) => ('text' in inline ? inline.text : ''))
        .join('');
    case 'rich':
      return sideOf(change.compared, 'after') as ProseMirrorJSON as unknown as Json;
  }
}

/** Entries by id with a comparison applied to them; what a comparison does not look at comes from the newer ones. */
function apply(before: Json, changes: readonly EntryChange[], after: Json): string[] {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const old = new Map(entriesOf(before).map((entry) => [entry['id'], entry]));
  return entriesOf(after).map((entry) => {
    const { kind, id, number, raisedBy, raisedFor, raisedAt } = entry;
    const fields = changed.get(id)?.fields.map((field) => [field.field, newer(field)]) ?? [];
    const fixed = { kind, id, number, raisedBy, raisedFor, raisedAt };
    return canonicalJson({ ...old.get(id), ...fixed, ...Object.fromEntries(fields) });
  });
}

test('[CM7] [CM8] [CM9] every two can be compared, entry by entry, and the comparison makes the one of the other', () => {
  let differing = 0;
  for (const [from, before] of contents.entries()) {
    // All pairs would take a minute: each with its neighbours, the first and the last; every fifth with every tenth.
    const others = contents.filter(
      (_, to) => Math.abs(to - from) <= 1 || to === 0 || to === 58 || (to % 10 === 0 && from % 10 === 5),
    );
    for (const after of others) {
      const changes = compareEntries(before, after);
      expect(changes.length === 0).toBe(canonicalJson(before) === canonicalJson(after));
      expect(apply(before, changes, after)).toEqual(entriesOf(after).map((entry) => canonicalJson(entry)));
      const gone = changes.filter(({ change }) => change === 'removed').map(({ id }) => id);
      const ids = new Set(entriesOf(after).map(({ id }) => id));
      expect(gone).toEqual(
        entriesOf(before)
          .map(({ id }) => id)
          .filter((id) => !ids.has(id)),
      );
      differing += changes.length;
    }
  }
  expect(differing).toBeGreaterThan(1000);
});

/** By place (`7-12 title`), the revisions in which a field came to say something else; by id alone, the one that brought it. */
function revisionsOfFields(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const add = (place: string, at: number) => found.set(place, [...(found.get(place) ?? []), at]);
  for (const [at, after] of contents.entries()) {
    for (const { id, change, fields } of compareEntries(contents[at - 1] ?? { entries: [] }, after)) {
      if (change === 'added') add(id, at);
      for (const { field } of fields) add(`${id} ${field}`, at);
    }
  }
  return found;
}

test('[VR20] [AS5] each change of a field is told as made by whoever typed the revision that brought it', () => {
  const { texts, values, credits } = changes;
  const revisions = revisionsOfFields();
  const writer = (at: number | undefined) => people[(at ?? 0) % 2]!.userId;
  for (const { place, credit } of values) {
    // What the comparison passes over is what an entry has from its beginning on.
    const ofField = revisions.get(place) ?? revisions.get(place.split(' ')[0]!);
    expect(credits[credit]?.userId, place).toBe(writer(ofField?.at(-1)));
  }
  for (const { place, added, removed } of texts) {
    const wrote = new Set([...added, ...removed].map(([, , credit]) => credits[credit]!.userId));
    const may = new Set((revisions.get(place) ?? []).map(writer));
    expect(wrote.size, place).toBeGreaterThan(0);
    for (const person of wrote) expect([...may], place).toContain(person);
  }
  expect(values.length).toBeGreaterThan(100);
  expect(texts.length).toBeGreaterThan(100);
  expect(new Set(values.map(({ credit }) => credits[credit]?.userId)).size).toBe(2);
});

test('[RS7] the first is restored over the last and the last again; entries added since stay', async () => {
  const last = contents.at(-1)!;
  for (const [at, version] of [contents[0]!, last].entries()) {
    await editOn(at, (ydoc) =>
      expect(restore(ydoc, { kind: 'register', schemaVersion, version, part: { kind: 'whole' } })).toBe(true),
    );
    const restored = await keep(at, 'restored');
    const wanted = new Map(entriesOf(version).map((entry) => [entry['id'], entry]));
    expect(entriesOf(JSON.parse(restored.content) as Json)).toEqual(
      entriesOf(last).map((entry) => wanted.get(entry['id']) ?? entry),
    );
    if (version === last) expect(restored.hash).toBe(kept.at(-1)!.hash);
  }
});
