import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { readContent } from '@entente/documents/agreement/read-content';
import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import { compareContent } from '@entente/documents/compare/compare-content';
import { creditChanges } from '@entente/documents/compare/credit-changes';
import { driftOf } from '@entente/documents/drift/clause-drift';
import { placeRemoved, textBesideDraft } from '@entente/documents/drift/text-beside-draft';
import { driftCredits, readTextsInForce, type DriftCredits } from '@entente/protocol/api/drift';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Pen } from './testing/pen.ts';
import { signUp } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { agreeAs, proposalIn, proposeAs, startTwoFirms, type TwoFirms } from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;

/** The first proposal starts the threads that read records, which takes a while on a busy machine. */
const timeout = 60_000;

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
});
afterAll(() => app.close());

const h = (text: string, level = 1): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});
const p = (text: string, bold = false): ProseMirrorJSON => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(bold && { marks: [{ type: 'bold' }] }) }],
});
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });

/** An agreement with two people of two firms who write in it. */
async function makeAgreement() {
  const documentId = await firms.makeDocument({ kind: 'agreement', template: 'blank', title: 'Parcels' });
  const { db } = app.services;
  const write = (by: { userId: TwoFirms['maya']['userId'] }, firmId: TwoFirms['ownFirmId']) => {
    const pen = new Pen(db, documentId, { userId: by.userId, firmId });
    return (...content: ProseMirrorJSON[]) => pen.write((ydoc) => rewriteContent(ydoc, doc(...content)));
  };
  return {
    documentId,
    asMaya: write(firms.maya, firms.ownFirmId),
    asDaniel: write(firms.daniel, firms.partnerFirmId),
    pen: firms.pen(documentId),
  };
}

async function bringInForce(documentId: string, input: object = {}): Promise<void> {
  const proposal = proposalIn(await proposeAs(firms.maya, documentId, input));
  proposalIn(await agreeAs(firms.maya, proposal));
  proposalIn(await agreeAs(firms.ingrid, proposal));
}

const read = async (documentId: string) => {
  const texts = await firms.kenji.browser.get(`/api/documents/${documentId}/texts-in-force`);
  const credits = await firms.kenji.browser.get(`/api/documents/${documentId}/drift`);
  return {
    texts: readTextsInForce.output.parse(texts.body).texts,
    credits: driftCredits.parse(credits.body),
  };
};

const names = ({ credits }: DriftCredits, places: readonly number[]) =>
  places.map((place) => credits[place]?.name ?? '').toSorted();

test(
  '[IF7] [DR4] [DR5] who took words out of an amended section, and who only touched a clause, is told by the record',
  { timeout },
  async () => {
    const { documentId, asMaya, asDaniel, pen } = await makeAgreement();
    await asMaya(h('Scope'), p('Two days.'), h('Price'), p('Four euros.'), h('Notice'), p('Three months.'));
    expect(await read(documentId)).toEqual({
      texts: [],
      credits: { removed: [], clauses: [], credits: [], known: [] },
    });
    await bringInForce(documentId);
    const quiet = await read(documentId);
    expect(quiet.texts.map(({ part }) => part.kind)).toEqual(['whole']);
    expect(quiet.credits).toMatchObject({ removed: [{ spans: [] }], clauses: [], credits: [] });

    const amended = [h('Price'), p('Five whole euros.')];
    await asMaya(h('Scope'), p('Two days.'), ...amended, h('Notice'), p('Three months.'));
    const price = (await pen.sections())[1]!;
    await bringInForce(documentId, { part: { kind: 'section', id: price.id } });
    await asDaniel(h('Scope'), p('Two days.'), h('Price'), p('Five euros.'), h('Notice'), p('Three months.'));
    await asMaya(h('Scope'), p('Two days.', true), h('Price'), p('Five euros.'), h('Notice'), p('Months.'));

    const { texts, credits } = await read(documentId);
    expect(texts.map(({ part }) => part.kind)).toEqual(['whole', 'section']);
    const sections = await pen.sections();
    const touched = new Map(
      credits.clauses.map((clause) => [clause.heading, names(credits, clause.credits)]),
    );
    expect(sections.map(({ id }) => touched.get(id))).toEqual([
      ['Maya Lindqvist'],
      // Maya amended it as well, but that is in force.
      ['Daniel Okafor'],
      ['Maya Lindqvist'],
    ]);

    const draft = readContent((await pen.read()).ydoc);
    const ruled = texts.map((text) => ({ ...text, content: JSON.parse(text.content) as ProseMirrorJSON }));
    const beside = textBesideDraft(ruled, { content: draft, spans: sections.map(({ id }) => id) });
    const removed = placeRemoved(beside, (one) =>
      (credits.removed.find(({ id }) => id === ruled.find((text) => text === one)?.id)?.spans ?? []).flatMap(
        ([from, to, place]) => {
          const by = credits.credits[place];
          return by === undefined ? [] : [{ from, to, by }];
        },
      ),
    );
    const compared = creditChanges(compareContent(doc(...beside.blocks), draft), { removed, added: [] });
    expect(driftOf(compared).map(({ title, kind, by }) => [title, kind, by.map(({ name }) => name)])).toEqual(
      [
        ['Scope', 'format', []],
        ['Price', 'words', ['Daniel Okafor']],
        ['Notice', 'words', ['Maya Lindqvist']],
      ],
    );
  },
);

test(
  '[IF2] [IF7] a text that a later one stands in place of is left out, and a stranger finds nothing',
  { timeout },
  async () => {
    const { documentId, asMaya } = await makeAgreement();
    await asMaya(h('Scope'), p('Two days.'));
    await bringInForce(documentId);
    await asMaya(h('Scope'), p('Three days.'));
    await bringInForce(documentId);
    const { texts } = await read(documentId);
    expect(texts.map(({ content }) => content.includes('Three'))).toEqual([true]);
    const stranger = await signUp(app);
    for (const what of ['texts-in-force', 'drift'])
      expect((await stranger.browser.get(`/api/documents/${documentId}/${what}`)).status).toBe(404);
  },
);
