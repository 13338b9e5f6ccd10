import { randomUUID } from 'node:crypto';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import {
  documentDetail,
  type DocumentDetail,
  type DocumentSummary,
  type TemplateName,
} from '@entente/protocol/api/documents';
import { documentId as documentIdType, type DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readDocumentAccess } from '../access/document-access.ts';
import { author, document, ledger } from '../db/schema/documents.ts';
import { event } from '../db/schema/events.ts';
import { createDocument } from '../documents/create-document.ts';
import { codeOf } from './testing/browser.ts';
import { join, signUp, startAlliance, type TestAlliance, type TestPerson } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
let alliance: TestAlliance;
let partner: TestPerson;
let viewer: TestPerson;

beforeAll(async () => {
  test = await createTestApp();
  alliance = await startAlliance(test);
  const { allianceId, partnerFirmId: firmId } = alliance;
  partner = await signUp(test, 'Ingrid Solheim');
  await join(test, partner, { allianceId, firmId, role: 'editor' });
  viewer = await signUp(test, 'Priya Raman');
  await join(test, viewer, { allianceId, firmId, role: 'viewer' });
});
afterAll(() => test.close());

const listPath = () => `/api/alliances/${alliance.allianceId}/documents`;

async function create(title: string, template = 'blank'): Promise<DocumentDetail> {
  const body = { kind: 'agreement', template, title };
  const answer = await alliance.founder.browser.post(listPath(), body);
  expect(answer.status).toBe(200);
  return documentDetail.parse(answer.body);
}

const list = async (): Promise<DocumentSummary[]> =>
  ((await partner.browser.get(listPath())).body as { documents: DocumentSummary[] }).documents;

const linesOf = async (documentId: DocumentId) =>
  test.services.db
    .select({ kind: event.kind, userId: event.userId, firmId: event.firmId, detail: event.detail })
    .from(event)
    .where(eq(event.documentId, documentId))
    .orderBy(event.id);

describe('[DO2] creating', () => {
  it('[EV2] gives a document that both firms see, with its line in the trail and a signal', async () => {
    const { id, ...created } = await create('  Working agreement  ', 'working-agreement');
    expect(created).toMatchObject({
      title: 'Working agreement',
      canEdit: true,
      canManage: true,
      archivedAt: null,
    });
    expect(created.createdBy).toMatchObject({ userId: alliance.founder.userId, firmId: alliance.ownFirmId });
    expect((await list()).map((one) => one.id)).toContain(id);
    expect(await linesOf(id)).toMatchObject([
      {
        kind: 'document_created',
        userId: alliance.founder.userId,
        firmId: alliance.ownFirmId,
        detail: { title: 'Working agreement', template: 'working-agreement', role: 'liaison' },
      },
    ]);
    const { allianceId } = alliance;
    expect(test.sent).toContainEqual({ kind: 'document_changed', allianceId, documentId: id });
  });

  it.each(['blank', 'working-agreement', 'meeting-notes', 'partnership-charter', 'handoff-agreement'])(
    '[DO3] seeds %s once, as the words of who created it',
    async (template) => {
      const { id } = await create(template, template);
      const rows = await test.services.db.select().from(ledger).where(eq(ledger.documentId, id));
      const { userId } = alliance.founder;
      expect(rows).toMatchObject([{ seq: 1, userId, firmId: alliance.ownFirmId }]);
      const ydoc = new Y.Doc();
      Y.applyUpdate(ydoc, rows[0]!.bytes);
      expect(ydoc.getXmlFragment(AGREEMENT_ROOT).length).toBeGreaterThan(0);
      const bound = await test.services.db.select().from(author).where(eq(author.documentId, id));
      expect(bound).toEqual([
        { documentId: id, clientId: [...ydoc.store.clients.keys()][0], userId, firmId: alliance.ownFirmId },
      ]);
    },
  );

  it.each([
    [
      'a title of 10,000 characters',
      { kind: 'agreement', template: 'blank', title: 'x'.repeat(10_000) },
      'title',
    ],
    ['an empty title', { kind: 'agreement', template: 'blank', title: ' ' }, 'title'],
    ['a template that is none', { kind: 'agreement', template: '../../etc/passwd', title: 'x' }, 'template'],
    ['an agreement without a template', { kind: 'agreement', title: 'x' }, 'template'],
    ['a register without a title', { kind: 'register' }, 'title'],
    ['a kind that is none', { kind: 'page', template: 'blank', title: 'x' }, 'kind'],
    ['nothing', {}, 'kind'],
    ['a list', [], 'body'],
  ])('[HT2] refuses %s and stores nothing', async (_what, body, field) => {
    const before = await list();
    const answer = await alliance.founder.browser.post(listPath(), body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { code: 'bad_request', fields: { [field]: expect.any(String) } },
    });
    expect(await list()).toEqual(before);
  });
});

describe('[DO1] the list', () => {
  it('shows the newest edit, by whom and for which firm, newest first', async () => {
    const older = await create('Older');
    const newer = await create('Newer');
    const at = new Date(Date.now() + 60_000);
    await test.services.db.insert(ledger).values({
      documentId: older.id,
      seq: 2,
      userId: partner.userId,
      firmId: alliance.partnerFirmId,
      at,
      bytes: new Uint8Array([0, 0]),
    });
    const documents = await list();
    expect(documents[0]).toMatchObject({
      id: older.id,
      editedAt: at.toISOString(),
      editedBy: { userId: partner.userId, name: 'Ingrid Solheim', firmId: alliance.partnerFirmId },
      createdBy: { userId: alliance.founder.userId },
    });
    expect(documents[1]!.id).toBe(newer.id);
  });
});

describe('[DO4] renaming', () => {
  it('is on the record; the same title again is not', async () => {
    const { id } = await create('Before');
    const renamed = await partner.browser.patch(`/api/documents/${id}`, { title: 'After' });
    expect(renamed.body).toMatchObject({ title: 'After' });
    await partner.browser.patch(`/api/documents/${id}`, { title: 'After' });
    expect((await linesOf(id)).slice(1)).toMatchObject([
      {
        kind: 'document_renamed',
        userId: partner.userId,
        detail: { from: 'Before', to: 'After', role: 'editor' },
      },
    ]);
  });

  it('of an archived document is refused', async () => {
    const { id } = await create('Put away');
    await partner.browser.post(`/api/documents/${id}/archive`);
    expect(codeOf(await partner.browser.patch(`/api/documents/${id}`, { title: 'Changed' }))).toBe(
      'conflict',
    );
    expect((await partner.browser.get(`/api/documents/${id}`)).body).toMatchObject({ title: 'Put away' });
  });
});

describe('[DO5] archiving', () => {
  it('[AC2] keeps it readable, lets nobody edit, can be undone, and is on the record once each time', async () => {
    const { id } = await create('Kick-off notes');
    const path = `/api/documents/${id}`;
    for (const _twice of [1, 2])
      expect((await partner.browser.post(`${path}/archive`)).body).toMatchObject({
        archivedAt: expect.any(String),
        canEdit: false,
        canManage: true,
      });
    expect(await readDocumentAccess(test.services.db, partner.userId, id)).toMatchObject({
      canEdit: false,
      document: { isArchived: true },
    });
    for (const _twice of [1, 2])
      expect((await partner.browser.post(`${path}/bring-back`)).body).toMatchObject({
        archivedAt: null,
        canEdit: true,
      });
    const kinds = (await linesOf(id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['document_created', 'document_archived', 'document_brought_back']);
  });

  it('[EV3] no line of the trail can be changed, whoever asks', async () => {
    const { id } = await create('Kept');
    const rewrite = test.services.db.update(event).set({ kind: 'nothing' }).where(eq(event.documentId, id));
    await expect(rewrite).rejects.toThrow();
    expect(await linesOf(id)).toMatchObject([{ kind: 'document_created' }]);
  });
});

describe('[AC4] a person before a document, in one query', () => {
  it('says who they are there and what they may do', async () => {
    const { id } = await create('Open to read');
    expect(await readDocumentAccess(test.services.db, viewer.userId, id)).toEqual({
      actor: {
        userId: viewer.userId,
        allianceId: alliance.allianceId,
        firmId: alliance.partnerFirmId,
        role: 'viewer',
      },
      person: {
        userId: viewer.userId,
        name: 'Priya Raman',
        firmId: alliance.partnerFirmId,
        firm: 'Harbor',
        colour: 'orange',
      },
      document: {
        id,
        allianceId: alliance.allianceId,
        kind: 'agreement',
        title: 'Open to read',
        schemaVersion: 1,
        isArchived: false,
      },
      canEdit: false,
    });
    expect((await viewer.browser.get(`/api/documents/${id}`)).body).toMatchObject({
      canEdit: false,
      canManage: false,
    });
  });

  it('is nothing for a stranger, as for a document that is not there', async () => {
    const { id } = await create('Not theirs');
    const { userId } = await signUp(test);
    expect(await readDocumentAccess(test.services.db, userId, id)).toBeUndefined();
    const nowhere = documentIdType.parse(randomUUID());
    expect(await readDocumentAccess(test.services.db, viewer.userId, nowhere)).toBeUndefined();
  });
});

it('[DO2] [EV1] a document whose content cannot be made leaves nothing behind', async () => {
  const { founder, allianceId, ownFirmId: firmId } = alliance;
  const actor = { userId: founder.userId, allianceId, firmId, role: 'liaison' } as const;
  const before = test.sent.length;
  const template = 'no such template' as TemplateName;
  const input = { kind: 'agreement', template, title: 'Half a document' } as const;
  await expect(createDocument(test.services, actor, input)).rejects.toThrow();
  const rows = await test.services.db.select().from(document).where(eq(document.title, input.title));
  expect(rows).toEqual([]);
  expect(test.sent.length).toBe(before);
});
