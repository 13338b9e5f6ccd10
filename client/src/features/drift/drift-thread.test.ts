import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import { readSections } from '@entente/documents/agreement/sections';
import type { DriftCredits } from '@entente/protocol/api/drift';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DriftThread } from './drift-thread.ts';
import type { FromDrift, NamedText } from './worker-messages.ts';

const h = (text: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text }],
});
const p = (text: string): ProseMirrorJSON => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });

const agreed = doc(h('Scope'), p('Two days.'), h('Price'), p('Four euros.'));

/** A draft that somebody writes in, and the thread that follows it; what waits for a breath runs when it is told to. */
function follow() {
  const ydoc = new Y.Doc();
  ydoc.clientID = 7;
  rewriteContent(ydoc, agreed);
  const sent: FromDrift[] = [];
  const waiting: (() => void)[] = [];
  const thread = new DriftThread({ send: (told) => sent.push(told), later: (work) => waiting.push(work) });
  const texts: NamedText[] = [
    { id: 'one', part: { kind: 'whole' }, spans: readSections(ydoc).map(({ id }) => id), content: agreed },
  ];
  thread.receive({ kind: 'update', bytes: Y.encodeStateAsUpdate(ydoc) });
  ydoc.on('update', (bytes: Uint8Array) => thread.receive({ kind: 'update', bytes }));
  thread.receive({ kind: 'ruled', texts });
  const breathe = (): void => {
    for (const work of waiting.splice(0)) work();
  };
  const told = () => sent.flatMap((one) => (one.kind === 'drift' ? [one] : [])).at(-1);
  return { ydoc, thread, sent, waiting, breathe, told };
}

test('[DF3] however many edits come within a breath, both texts are read and compared once', () => {
  const { ydoc, sent, waiting, breathe, told } = follow();
  expect(told()).toMatchObject({ clauses: [], compared: undefined });
  const before = sent.length;
  for (const words of ['F', 'Fi', 'Fiv', 'Five']) {
    ydoc.clientID = 8;
    rewriteContent(ydoc, doc(h('Scope'), p('Two days.'), h('Price'), p(`${words} euros.`)));
  }
  expect(waiting).toHaveLength(1);
  expect(sent).toHaveLength(before);
  breathe();
  expect(sent).toHaveLength(before + 1);
  expect(told()?.clauses).toMatchObject([{ number: '2', title: 'Price', kind: 'words', by: [] }]);
  rewriteContent(ydoc, agreed);
  breathe();
  expect(told()?.clauses).toEqual([]);
});

test('[DF2] names come behind the clauses, by what the server told; the text is sent to a page that shows it alone', () => {
  const { ydoc, thread, breathe, told } = follow();
  ydoc.clientID = 8;
  rewriteContent(ydoc, doc(h('Scope'), p('Two days or three.'), h('Price'), p('Euros.')));
  breathe();
  const { round, headings } = told()!;
  const at = '2026-11-21T10:00:00.000Z';
  const person = (name: string, firmId: string) => ({ userId: name, firmId, name, at });
  const credits = {
    removed: [{ id: 'one', spans: [[27, 31, 0]] }],
    clauses: [{ heading: headings[0], credits: [0] }],
    credits: [person('Ingrid', 'harbor')],
    known: [[7, 1000]],
  } as unknown as DriftCredits;
  const author = { ...person('Maya', 'northwind'), clientId: 8 };
  const authorship = { authors: [author], times: [], moved: [] } as never;
  thread.receive({ kind: 'credits', credits, authorship });
  expect(told()).toMatchObject({ round, compared: undefined });
  expect(told()?.clauses.map(({ title, by }) => [title, by.map(({ name }) => name).toSorted()])).toEqual([
    ['Scope', ['Maya']],
    ['Price', ['Ingrid', 'Maya']],
  ]);
  thread.receive({ kind: 'show', hasText: true });
  expect(told()?.compared).toHaveLength(4);
});

test('[DF6] a draft that cannot be read is told', () => {
  const { thread, sent } = follow();
  thread.receive({ kind: 'update', bytes: new Uint8Array([1, 200, 200]) });
  expect(sent.at(-1)).toMatchObject({ kind: 'failed' });
});
