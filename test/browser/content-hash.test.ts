/** A content has one hash, in Node and in a browser. */
import type { Json } from '@entente/documents/canonical/canonical-json';
import { kindRules } from '@entente/documents/kinds';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import fc from 'fast-check';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { readLedger } from '../support/documents.ts';
import * as inNode from './in-page/content-hash.ts';
import { startTogether } from './together.ts';

const app = startTogether();

type InPage = typeof globalThis & { inPage: typeof inNode };

/** A page that has the same code as we, bundled as the client's is. */
async function openWithCode(): Promise<Page> {
  const entry = path.join(import.meta.dirname, 'in-page/content-hash.ts');
  const bundled = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inPage' } },
  });
  const [{ output }] = bundled as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  const context = await app.browser.openContext(app.server.url, { bypassCSP: true });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.addScriptTag({ content: output[0].code });
  return page;
}

/** Every document of the demo, as the ledger holds it. */
async function readRecords(): Promise<inNode.Recorded[]> {
  const { pool } = app.server.database;
  const { rows } = await pool.query<{ id: DocumentId; kind: DocumentKind }>('select id, kind from document');
  return Promise.all(
    rows.map(async ({ id, kind }) => ({
      kind,
      schemaVersion: kindRules[kind].schemaVersion,
      updates: (await readLedger(pool, id)).map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    })),
  );
}

test('[CN5] the documents of every kind, and any content at all, have the same hash in a browser', async () => {
  const page = await openWithCode();
  const records = await readRecords();
  expect(new Set(records.map(({ kind }) => kind)).size).toBe(3);
  const ours = await Promise.all(records.map((record) => inNode.hashRecorded(record)));
  const theirs = await page.evaluate(
    (all) => Promise.all(all.map((one) => (globalThis as InPage).inPage.hashRecorded(one))),
    records,
  );
  expect(theirs).toEqual(ours);

  const contents = fc.sample(fc.jsonValue({ stringUnit: 'binary' }), { numRuns: 400, seed: 4 }) as Json[];
  const said = await page.evaluate(
    (all) => Promise.all(all.map((one) => (globalThis as InPage).inPage.hashJson(JSON.parse(one) as never))),
    contents.map((content) => JSON.stringify(content)),
  );
  const parsed = contents.map((content) => JSON.parse(JSON.stringify(content)) as Json);
  expect(said).toEqual(await Promise.all(parsed.map((content) => inNode.hashJson(content))));
});
