import { makeAnchor } from '@entente/documents/anchors/make-anchor';
import { entryIdOf } from '@entente/documents/entries/entry-id';
import { addDecisions } from '@entente/documents/log/write-log';
import { RISKS } from '@entente/documents/register/schema';
import { addRisks } from '@entente/documents/register/write-register';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { PassageAnchor } from '@entente/protocol/anchor';
import * as acts from '@entente/protocol/api/thread-acts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createThreadPaces } from '../threads/paces.ts';
import { codeOf } from './testing/browser.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { fill } from './testing/thread-acts.ts';
import { actAs, onDocument, startAs, startTalk, threadIn, threadPath, type Talk } from './testing/threads.ts';

let test: TestApp;
let talk: Talk;

beforeAll(async () => {
  test = await createTestApp({ paces: createThreadPaces({ words: 1000, reactions: 6, typing: 2 }) });
  talk = await startTalk(test);
});
afterAll(() => test.close());

/** An anchor on the first letters of an agreement, as a page makes it. */
async function anchorIn(documentId: string): Promise<PassageAnchor> {
  const { ydoc } = await talk.pen(documentId).read();
  const made = makeAnchor('agreement', ydoc, { text: { kind: 'agreement' }, from: 1, to: 6 });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const startOn = (anchor: unknown, documentId = talk.documentId) =>
  startAs(talk.kenji, documentId, { anchor });

describe('[TH7] where a thread hangs', () => {
  it('is a passage on the record, with the words that stand there and no others', async () => {
    const anchor = await anchorIn(talk.documentId);
    const forged = { ...anchor, quote: 'x'.repeat(anchor.quote.length), clause: null };
    expect(threadIn(await startOn(forged)).anchor).toMatchObject({ kind: 'passage', quote: anchor.quote });
  });

  it('is not a passage of another document, nor one that is not on the record yet', async () => {
    const elsewhere = await talk.makeAgreement('Another');
    const pen = talk.pen(elsewhere);
    await pen.add('Words of another document.');
    const { ydoc } = await pen.read();
    const text = new Y.XmlText('Not saved.');
    ydoc.getXmlFragment(AGREEMENT_ROOT).insert(0, [new Y.XmlElement('paragraph')]);
    (ydoc.getXmlFragment(AGREEMENT_ROOT).get(0) as Y.XmlElement).insert(0, [text]);
    const unsaved = makeAnchor('agreement', ydoc, { text: { kind: 'agreement' }, from: 1, to: 6 });
    expect(codeOf(await startOn(unsaved, elsewhere))).toBe('not_saved_yet');
    expect(codeOf(await startOn(unsaved))).toBe('not_saved_yet');
  });

  it('is refused with a sentence when the passage is gone meanwhile; the same request again would not be', async () => {
    const documentId = await talk.makeAgreement('Changing');
    const anchor = await anchorIn(documentId);
    const body = { id: crypto.randomUUID(), messageId: crypto.randomUUID(), anchor };
    threadIn(await startAs(talk.kenji, documentId, body));
    await talk.pen(documentId).write((ydoc) => ydoc.getXmlFragment(AGREEMENT_ROOT).delete(0, 1));
    const late = await startOn(anchor, documentId);
    expect(late.body).toMatchObject({
      error: { fields: { anchor: expect.stringContaining('not in the document') } },
    });
    expect((await startAs(talk.kenji, documentId, body)).status).toBe(200);
  });

  it('[TH4] is placed once: the same request again changes nothing, also when the passage is gone meanwhile', async () => {
    const documentId = await talk.makeAgreement('Changing its place');
    const thread = threadIn(await startOn(onDocument, documentId));
    const body = { id: crypto.randomUUID(), anchor: await anchorIn(documentId) };
    const placed = threadIn(await actAs(talk.kenji, thread, ['place', body]));
    await talk.pen(documentId).write((ydoc) => ydoc.getXmlFragment(AGREEMENT_ROOT).delete(0, 1));
    expect(threadIn(await actAs(talk.kenji, thread, ['place', body]))).toEqual(placed);
    expect(codeOf(await actAs(talk.kenji, thread, ['place', { ...body, id: crypto.randomUUID() }]))).toBe(
      'bad_request',
    );
  });

  it('is not a passage, an entry or a field of another alliance, told as of one that there never was', async () => {
    const theirs = await startTalk(test);
    const passage = await anchorIn(theirs.documentId);
    const register = await theirs.makeDocument({ kind: 'register', title: 'Their risks' });
    const entry = await theirs.pen(register).write((ydoc) => addRisks(ydoc, [{ title: 'Theirs' }])[0]!);
    const ours = await talk.makeAgreement('Ours');
    const nowhere = { ...passage, runs: passage.runs.map(([, clock, count]) => [4, clock, count]) };
    const answers = [
      await startOn(passage, ours),
      await startOn(nowhere, ours),
      await startOn({ format: 1, kind: 'entry', entry }, ours),
      await startOn({ format: 1, kind: 'field', entry, field: 'title' }, ours),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'not_saved_yet'));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('is an entry or a field of the register it belongs to, and is placed anew by hand', async () => {
    const documentId = await talk.makeDocument({ kind: 'register', title: 'Risks' });
    const pen = talk.pen(documentId);
    const entry = await pen.write((ydoc) => addRisks(ydoc, [{ title: 'Vans' }])[0]!);
    await pen.number(RISKS, 'risk');
    const thread = threadIn(
      await startOn({ format: 1, kind: 'field', entry, field: 'mitigation' }, documentId),
    );
    const place = (anchor: object) => actAs(talk.kenji, thread, ['place', { anchor }]);
    const moved = threadIn(await place({ format: 1, kind: 'entry', entry }));
    expect(moved.anchor).toEqual({ format: 1, kind: 'entry', entry });
    expect(moved.acts).toMatchObject([
      { kind: 'placed', number: 2, from: { kind: 'field', field: 'mitigation' } },
    ]);
    expect(codeOf(await place({ format: 1, kind: 'field', entry, field: 'gossip' }))).toBe('bad_request');
    expect(codeOf(await startOn({ format: 1, kind: 'entry', entry }))).toBe('not_saved_yet');
    expect(codeOf(await place({ format: 1, kind: 'entry', entry: '7-7' }))).toBe('not_saved_yet');
  });

  it.each([
    ['no kind', { format: 1 }],
    ['a newer form', { ...onDocument, format: 2 }],
    ['runs that say nothing', { format: 1, kind: 'passage', runs: [] }],
    ['a number that is none', { format: 1, kind: 'entry', entry: '1e9-1' }],
  ])('%s is refused', async (_, anchor) => {
    expect(codeOf(await startOn(anchor))).toBe('bad_request');
  });
});

let log: Promise<string> | undefined;

/** A message, the address that notes what it became, and a decision that it may become. */
async function talkOfDecision() {
  log ??= talk.makeDocument({ kind: 'log', title: 'Decisions' });
  const documentId = await log;
  const entryId = await talk.pen(documentId).write((ydoc) => addDecisions(ydoc, [{ title: 'Vans' }])[0]!);
  const thread = threadIn(await startAs(talk.kenji, talk.documentId));
  return {
    documentId,
    entryId,
    thread,
    path: `${threadPath(thread)}/messages/${thread.messages[0]!.id}/entries`,
  };
}

describe('[TH9] what a message became', () => {
  it('is noted once, and read from the message and from the entry', async () => {
    const { documentId, entryId, path, thread } = await talkOfDecision();
    const made = { documentId, entryId };
    await talk.maya.browser.post(path, made);
    const now = threadIn(await talk.kenji.browser.post(path, made));
    expect(now.messages[0]!.entries).toMatchObject([{ ...made, by: { name: 'Maya Lindqvist' } }]);
    const { path: address } = acts.listSourceMessages;
    const { body } = await talk.priya.browser.get(fill(address, { documentId }));
    const messageId = now.messages[0]!.id;
    expect(body).toMatchObject({
      messages: [{ ...made, threadId: thread.id, messageId, number: 1, threadDocumentId: talk.documentId }],
    });
  });

  it('is an entry or a line that is on the record, and of the alliance', async () => {
    const { documentId, entryId, path } = await talkOfDecision();
    const note = async (made: object) => codeOf(await talk.maya.browser.post(path, made));
    const [client = '', clock = ''] = entryId.split('-');
    expect(await note({ documentId, entryId: `${client}-${Number(clock) + 1000}` })).toBe('not_saved_yet');
    expect(await note({ documentId, entryId: `${client}-${Number(clock) + 1}` })).toBe('bad_request');
    expect(await note({ documentId: talk.documentId, entryId })).toBe('not_saved_yet');
    const elsewhere = (await startTalk(test)).documentId;
    expect(await note({ documentId: elsewhere, entryId })).toBe('not_found');
    expect(await note({ documentId: crypto.randomUUID(), entryId })).toBe('not_found');
    const pen = talk.pen(talk.documentId);
    await pen.add('We call the client.');
    const line = await pen.write((ydoc) => {
      const root = ydoc.getXmlFragment(AGREEMENT_ROOT);
      const last = entryIdOf(root.get(root.length - 1) as Y.XmlElement);
      root.delete(root.length - 1, 1);
      return last;
    });
    const { body } = await talk.maya.browser.post(path, { documentId: talk.documentId, entryId: line });
    expect(body).toMatchObject({ messages: [{ entries: [{ entryId: line }] }] });
  });
});

describe('[TH13] a flood', () => {
  it('of reactions or of typing is held off for that person alone', async () => {
    const thread = threadIn(await startAs(talk.maya, talk.documentId));
    const path = `${threadPath(thread)}/messages/${thread.messages[0]!.id}/reactions`;
    const react = (person: Talk['maya'], isOn: boolean) =>
      person.browser.post(path, { reaction: 'heart', isOn });
    const answers = [];
    for (let count = 0; count < 8; count++) answers.push((await react(talk.kenji, count % 2 === 0)).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    expect((await react(talk.maya, true)).status).toBe(200);
    const typing = [];
    for (let count = 0; count < 3; count++)
      typing.push((await talk.kenji.browser.post(`${threadPath(thread)}/typing`)).status);
    expect(typing).toEqual([200, 200, 429]);
  });
});
