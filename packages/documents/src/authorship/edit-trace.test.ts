import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { readContent } from '../agreement/read-content.ts';
import { rewriteContent } from '../agreement/rewrite-content.ts';
import { readSections } from '../agreement/sections.ts';
import { addRisks, setRiskValues, writeRiskText, writeRiskTitle } from '../register/write-register.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { EditTrace } from './edit-trace.ts';
import type { Span } from './spans.ts';

const p = (text: string): ProseMirrorJSON =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });

/** A document that people write one after the other, with its ledger and what it said at each row. */
function record() {
  const trace = new EditTrace();
  const ydoc = new Y.Doc();
  const contents: ProseMirrorJSON[] = [{ type: 'doc' }];
  let writer = '';
  ydoc.on('update', (bytes: Uint8Array) => {
    const seq = trace.head + 1;
    const at = new Date(Date.UTC(2026, 10, 21, 10, seq));
    trace.take({ seq, at, userId: writer, firmId: `firm of ${writer}`, bytes });
    contents.push(readContent(ydoc));
  });
  const as = (name: string, clientId: number, write: (ydoc: Y.Doc) => void): void => {
    writer = name;
    ydoc.clientID = clientId;
    ydoc.transact(() => write(ydoc));
  };
  return { trace, ydoc, contents, as };
}

/** The characters of a content by their places. */
function charactersOf(node: ProseMirrorJSON): Map<number, string> {
  const found = new Map<number, string>();
  let at = 0;
  const walk = (one: ProseMirrorJSON): void => {
    if (one.text !== undefined) for (const letter of one.text.split('')) found.set(at++, letter);
    else {
      at++;
      for (const child of one.content ?? []) walk(child);
      at++;
    }
  };
  for (const child of node.content ?? []) walk(child);
  return found;
}

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(([from, to]) => from <= at && at < to);

const without = (characters: ReadonlyMap<number, string>, spans: readonly Span[]): string =>
  [...characters].flatMap(([at, letter]) => (isIn(spans, at) ? [] : [letter])).join('');

function textIn(node: ProseMirrorJSON, [from, to]: Span): string {
  const characters = charactersOf(node);
  return Array.from({ length: to - from }, (_, at) => characters.get(from + at) ?? '').join('');
}

test('[AS3] removed words are told with who removed them, whoever wrote them, and when', () => {
  const { trace, contents, as } = record();
  as('Maya', 101, (ydoc) => rewriteContent(ydoc, doc(p('We deliver within two days.'), p('We pay.'))));
  as('Daniel', 102, (ydoc) => rewriteContent(ydoc, doc(p('We deliver within days.'), p('We pay.'))));
  as('Tomás', 103, (ydoc) => rewriteContent(ydoc, doc(p('We deliver within days.'))));
  as('Maya', 101, (ydoc) => rewriteContent(ydoc, doc(p('We deliver within five days.'))));
  const changes = trace.read('agreement', { from: 1, to: 4 });
  const { removed, added } = changes.texts[0]!;
  const tell = (spans: readonly Span[], seq: number) =>
    spans.map((span) => {
      const credit = changes.credits[span[2]];
      return [
        textIn(contents[seq]!, span).trim(),
        credit?.userId,
        new Date(credit?.atMs ?? 0).getUTCMinutes(),
      ];
    });
  expect(tell(removed, 1)).toEqual([
    ['two', 'Daniel', 2],
    ['We pay.', 'Tomás', 3],
  ]);
  expect(tell(added, 4)).toEqual([['five', 'Maya', 4]]);
  expect(changes.known).toEqual([[101, expect.any(Number)]]);
  expect(trace.read('agreement', { from: 2, to: 2 }).texts).toEqual([{ place: '', removed: [], added: [] }]);
});

test('[AS3] a deletion that is sent again belongs to whoever sent it first', () => {
  const { trace, ydoc, as } = record();
  as('Maya', 101, (draft) => rewriteContent(draft, doc(p('We deliver.'))));
  as('Daniel', 102, (draft) => rewriteContent(draft, doc(p('We.'))));
  trace.take({
    seq: 3,
    at: new Date(),
    userId: 'Maya',
    firmId: 'n',
    bytes: Y.encodeStateAsUpdate(ydoc),
  });
  const { texts, credits } = trace.read('agreement', { from: 1, to: 3 });
  expect(texts[0]?.removed.map((span) => credits[span[2]]?.userId)).toEqual(['Daniel']);
});

test('[AS4] whatever people do, what was not removed is what was not added, at every pair of rows', () => {
  const people = ['a', 'b', 'c'];
  const edit = fc.record({
    person: fc.integer({ min: 0, max: 2 }),
    block: fc.nat(5),
    at: fc.nat(30),
    remove: fc.nat(12),
    insert: fc.nat(6),
    split: fc.boolean(),
  });
  let told = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 14 }), fc.nat(), fc.nat(), (edits, one, other) => {
      const { trace, contents, as } = record();
      let lines = [''];
      for (const { person, block, at, remove, insert, split } of edits) {
        const place = block % lines.length;
        const line = lines[place] ?? '';
        const start = at % (line.length + 1);
        const written = (people[person] ?? '').repeat(insert);
        const next = `${line.slice(0, start)}${written}${line.slice(start + remove)}`;
        const parts = split ? [next.slice(0, start), next.slice(start)] : [next];
        lines = [...lines.slice(0, place), ...parts, ...lines.slice(place + 1)];
        as(people[person] ?? '', 201 + person, (ydoc) => rewriteContent(ydoc, doc(...lines.map(p))));
      }
      if (trace.head < 2) return;
      const [from, to] = [one % trace.head, other % (trace.head + 1)].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      const { texts, credits } = trace.read('agreement', { from, to });
      const { removed, added } = texts[0]!;
      const [before, after] = [charactersOf(contents[from]!), charactersOf(contents[to]!)];
      expect(without(before, removed)).toBe(without(after, added));
      for (const span of removed) expect(textIn(contents[from]!, span)).toMatch(/^[abc]+$/);
      for (const span of added) {
        told += 1;
        expect(credits[span[2]]).toBeDefined();
        expect(textIn(contents[to]!, span).length).toBe(span[1] - span[0]);
      }
    }),
    { numRuns: 120 },
  );
  expect(told).toBeGreaterThan(100);
});

test('[AS5] of entries it is told who set each value last and who changed each text', () => {
  const trace = new EditTrace();
  const ydoc = new Y.Doc();
  let writer = 'Maya';
  ydoc.on('update', (bytes: Uint8Array) => {
    trace.take({ seq: trace.head + 1, at: new Date(0), userId: writer, firmId: 'n', bytes });
  });
  ydoc.clientID = 101;
  let id = '' as EntryId;
  ydoc.transact(() => {
    [id] = addRisks(ydoc, [{ title: 'Vans are late', description: 'On Friday.' }]) as [EntryId];
  });
  const start = trace.head;
  writer = 'Daniel';
  ydoc.clientID = 102;
  setRiskValues(ydoc, id, { impact: 4 });
  writeRiskTitle(ydoc, id, 'Vans are often late');
  writeRiskText(ydoc, id, { field: 'description', rich: 'On Friday and Monday.' });
  writer = 'Tomás';
  ydoc.clientID = 103;
  setRiskValues(ydoc, id, { impact: 5 });
  writeRiskTitle(ydoc, id, 'Vans are late');
  const { texts, values, credits } = trace.read('register', { from: start, to: trace.head - 1 });
  expect(values.map(({ place, credit }) => [place, credits[credit]?.userId])).toEqual([
    [`${id} impact`, 'Tomás'],
  ]);
  expect(texts.map(({ place, added }) => [place, added.map((span) => credits[span[2]]?.userId)])).toEqual([
    [`${id} title`, ['Daniel']],
    [`${id} description`, ['Daniel']],
  ]);
  const all = trace.read('register', { from: start, to: trace.head });
  expect(all.texts.map(({ place }) => place)).toEqual([`${id} description`]);
  const whole = trace.read('register', { from: 0, to: start });
  expect(whole.values.find(({ place }) => place === id)).toBeDefined();
});

test('[AS6] a clause is touched by the rows that wrote in it, below it or deleted from it, and by no others', () => {
  const { trace, ydoc, as } = record();
  const h = (level: number, text: string) => ({ ...p(text), type: 'heading', attrs: { level } });
  const write = (...content: ProseMirrorJSON[]) =>
    as('Maya', 101, (draft) => rewriteContent(draft, doc(...content)));
  write(h(1, 'Scope'), p('We deliver.'), h(2, 'Hours'), p('By six.'), h(1, 'Price'), p('Four euros.'));
  write(h(1, 'Scope'), p('We deliver.'), h(2, 'Hours'), p('By six.'), h(1, 'Price'), p('Five euros.'));
  write(h(1, 'Scope'), p('We deliver.'), h(2, 'Hours'), p('By seven.'), h(1, 'Price'), p('Five euros.'));
  write(h(1, 'Scope'), h(2, 'Hours'), p('By seven.'), h(1, 'Price'), p('Five euros.'));
  const idOf = (at: number): string => {
    const { client, clock } = (ydoc.getXmlFragment('content').get(at) as Y.XmlElement)._item!.id;
    return `${client}-${clock}`;
  };
  expect(trace.touched('agreement', idOf(0))).toEqual([1, 3, 4]);
  expect(trace.touched('agreement', idOf(1))).toEqual([1, 3]);
  expect(trace.touched('agreement', idOf(3))).toEqual([1, 2]);
  expect(trace.touched('agreement', '9-9')).toBeUndefined();
});

test('[AS8] of each clause it is told who touched it behind a row, also who only made words bold or moved them', () => {
  const { trace, ydoc, as } = record();
  const h = (text: string): ProseMirrorJSON => ({
    type: 'heading',
    attrs: { level: 1 },
    content: [{ type: 'text', text }],
  });
  const bold = (text: string): ProseMirrorJSON => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
  });
  const write = (name: string, clientId: number, ...content: ProseMirrorJSON[]): void =>
    as(name, clientId, (one) => rewriteContent(one, doc(...content)));
  write('Maya', 11, h('Scope'), p('Two days.'), h('Price'), p('Four euros.'), h('Notice'), p('A month.'));
  const since = trace.head;
  write(
    'Daniel',
    12,
    h('Scope'),
    bold('Two days.'),
    h('Price'),
    p('Four euros.'),
    h('Notice'),
    p('A month.'),
  );
  const later = trace.head;
  write('Tomás', 13, h('Scope'), bold('Two days.'), h('Notice'), p('A month.'), p('Or two.'));
  const [scope, notice] = readSections(ydoc).map(({ id }) => id) as [string, string];
  const tell = (known: [string, number][] = []) => {
    const { clauses, credits } = trace.clausesSince({ since, later: new Map(known) });
    return clauses.map((clause) => [clause.heading, clause.credits.map((at) => credits[at]?.userId)]);
  };
  expect(tell()).toEqual([
    [scope, ['Daniel']],
    [notice, ['Tomás']],
  ]);
  expect(tell([[scope, later]])).toEqual([[notice, ['Tomás']]]);
});
