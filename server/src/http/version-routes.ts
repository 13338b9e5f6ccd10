import { foldVersions, listVersions } from '@entente/protocol/api/version-list';
import * as api from '@entente/protocol/api/versions';
import { readAuthorship } from '@entente/protocol/api/authorship';
import { readChanges, readElementVersions } from '@entente/protocol/api/changes';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import type { Hono } from 'hono';
import { readMovedByNow } from '../authorship/moved-by-now.ts';
import { readAuthors } from '../authorship/read-authorship.ts';
import { keepVersions } from '../versions/keep-version.ts';
import { versionsTouched } from '../versions/versions-touched.ts';
import { readVersionRow, readVersions } from '../versions/version-rows.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';

/** A version's number out of an address: what cannot be one names nothing. */
function readNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('not_found');
  return Number(text);
}

/** A seq out of an address; 0 is before the first row. */
const readSeq = (text: string): number => (text === '0' ? 0 : readNumber(text));

/** The kept versions of a document, and who wrote what in it. */
export function mountVersionRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  const read = async (documentId: DocumentId, number: number) => {
    const found = await readVersionRow(db, documentId, number);
    if (found === undefined) throw new AppError('not_found');
    return found;
  };
  route(app, listVersions, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document } }) => foldVersions(await readVersions(db, document.id)),
  });
  route(app, api.readVersion, {
    guard: guards.onDocument('document.read'),
    run: ({ grant: { document }, params }) => read(document.id, readNumber(params.number)),
  });
  route(app, readAuthorship, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document } }) => ({
      authors: await readAuthors(db, document.id),
      times: await services.writingTimes.read(document.id),
      ...(await readMovedByNow(services.tracedChanges, document.id)),
    }),
  });
  route(app, readChanges, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document }, params }) => {
      const to = params.to === 'head' ? undefined : readSeq(params.to);
      const changes = await services.tracedChanges.read(document, { from: readSeq(params.from), to });
      if (changes === undefined) throw new AppError('not_found');
      return changes;
    },
  });
  route(app, readElementVersions, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document }, params }) => {
      const rows = await services.tracedChanges.touched(document, params.element);
      if (rows === undefined) throw new AppError('not_found');
      return versionsTouched(await readVersions(db, document.id), rows);
    },
  });
  route(app, api.keepVersion, {
    guard: guards.onDocument('version.keep'),
    run: async ({ grant: { document, actor }, input }) => {
      if (document.isArchived) throw new AppError('conflict');
      const label = input.kind === 'named' ? input.label : null;
      const number = await keepVersions(services.versions, {
        document,
        asked: { kind: input.kind, label, actor },
        left: [],
        now: new Date(),
      });
      if (number === undefined) throw new AppError('conflict');
      const { content: _, schemaVersion: __, ...summary } = await read(document.id, number);
      return summary;
    },
  });
}
