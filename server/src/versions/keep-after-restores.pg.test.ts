import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { unfoldVersions, versionList } from '@entente/protocol/api/version-list';
import type { VersionDetail, VersionSummary } from '@entente/protocol/api/versions';
import type { FirmId, UserId } from '@entente/protocol/ids';
import type { Restored } from '@entente/protocol/restored';
import { and, eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { event } from '../db/schema/events.ts';
import { startAlliance, type TestAlliance } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';
import { createPostgresLedger } from '../ledger/postgres-ledger.ts';
import { keepOwed } from './keep-after-restores.ts';

let app: TestApp;
let ours: TestAlliance;
let document: DocumentDetail;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  app = await createTestApp();
  ours = await startAlliance(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  const input = { kind: 'agreement', template: 'blank', title: 'Working agreement' };
  const { body } = await ours.founder.browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
  document = body as DocumentDetail;
});

const path = (rest = ''): string => `/api/documents/${document.id}/versions${rest}`;
const whole = (version: number): Restored => ({ version, part: { kind: 'whole' } });

/** Puts one more paragraph on the record through the ledger, as the relay does. */
async function write(seq: number, restored?: Restored) {
  const author = { userId: ours.founder.userId as UserId, firmId: ours.ownFirmId as FirmId };
  const content = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `row ${seq}` }] }],
  };
  const row = { documentId: document.id, seq, ...author, bytes: encodeContent(content, 1000 + seq) };
  const actor = { ...author, allianceId: ours.allianceId, role: 'liaison' } as const;
  const restoring = restored ? [{ documentId: document.id, seq, actor, restored }] : [];
  const ledger = createPostgresLedger(app.services.db, app.database.pool);
  return ledger.append({ rows: [row], bindings: [], schemas: new Map(), restoring });
}

const name = (label: string) => ours.founder.browser.post(path(), { kind: 'named', label });
const list = async (): Promise<readonly VersionSummary[]> =>
  unfoldVersions(versionList.parse((await ours.founder.browser.get(path())).body));
const lines = (kind: string) =>
  app.services.db
    .select()
    .from(event)
    .where(and(eq(event.documentId, document.id), eq(event.kind, kind)));

test('[RE1] the edit and its line are one commit: with the version, the part, the row and who restored', async () => {
  await name('first');
  await write(2, { version: 1, part: { kind: 'clause', at: 4, title: 'Payment' } });
  expect(await lines('restored')).toMatchObject([
    {
      userId: ours.founder.userId,
      firmId: ours.ownFirmId,
      allianceId: ours.allianceId,
      detail: { version: 1, part: { kind: 'clause', at: 4, title: 'Payment' }, seq: 2, role: 'liaison' },
    },
  ]);
});

test('[RE1] an edit that is not taken leaves no line, and a version that there is not is claimed by none', async () => {
  await name('first');
  expect([...(await write(1, whole(1))).values()]).toEqual(['conflict']);
  expect(await lines('restored')).toEqual([]);
  await write(2, whole(7));
  expect(await lines('restored')).toEqual([]);
});

test('[RE4] versions before and after cover exactly the edit, whatever came behind it', async () => {
  await name('first');
  await write(2);
  await write(3, whole(1));
  await write(4);
  await name('later');
  await keepOwed(app.services.versions, log);
  const [after, before, later] = await list();
  expect(before).toMatchObject({ kind: 'before_restore', seq: 2, restored: whole(1) });
  expect(after).toMatchObject({ kind: 'restored', seq: 3, restored: whole(1) });
  expect(after?.keptBy).toMatchObject({ userId: ours.founder.userId, firmId: ours.ownFirmId });
  expect(later).toMatchObject({ label: 'later', seq: 4 });
  const { content } = (await ours.founder.browser.get(path(`/${after?.number}`))).body as VersionDetail;
  expect(content).toContain('row 3');
  expect(content).not.toContain('row 4');
  expect(await lines('version_kept')).toHaveLength(3);
});

test('[RE5] a server that was killed behind the edit owes the versions, and each is kept once, whoever looks', async () => {
  await name('first');
  await write(2, whole(1));
  await Promise.all([keepOwed(app.services.versions, log), keepOwed(app.services.versions, log)]);
  await keepOwed(app.services.versions, log);
  expect((await list()).map(({ kind, seq }) => [kind, seq])).toEqual([
    ['restored', 2],
    ['before_restore', 1],
    ['named', 1],
  ]);
});
