import * as api from '@entente/protocol/api/documents';
import { readScoreHistory } from '@entente/protocol/api/score-history';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import type { Hono } from 'hono';
import type { Actor } from '../access/actor.ts';
import { archiveDocument, bringBackDocument } from '../documents/archive-document.ts';
import { createDocument } from '../documents/create-document.ts';
import { readDocumentRow, readDocumentRows } from '../documents/document-rows.ts';
import { presentDetail, presentSummary } from '../documents/present-document.ts';
import { renameDocument } from '../documents/rename-document.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';

/** An alliance's documents: everything about them but their text, which travels by socket. */
export function mountDocumentRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  const detail = async (documentId: DocumentId, reader: Actor) => {
    const row = await readDocumentRow(db, documentId);
    if (row === undefined) throw new AppError('not_found');
    return presentDetail(row, reader);
  };
  route(app, api.listDocuments, {
    guard: guards.inAlliance('document.read'),
    run: async ({ grant }) => {
      const rows = await readDocumentRows(db, grant.actor.allianceId);
      return { documents: rows.map(presentSummary) };
    },
  });
  route(app, api.createDocument, {
    guard: guards.inAlliance('document.create'),
    run: async ({ grant: { actor }, input }) => detail(await createDocument(services, actor, input), actor),
  });
  route(app, api.readDocument, {
    guard: guards.onDocument('document.read'),
    run: ({ grant: { document, actor } }) => detail(document.id, actor),
  });
  route(app, readScoreHistory, {
    guard: guards.onDocument('document.read'),
    run: ({ grant: { document } }) => {
      if (document.kind !== 'register') throw new AppError('not_found');
      return services.scores.read(document.id);
    },
  });
  route(app, api.renameDocument, {
    guard: guards.onDocument('document.rename'),
    run: async ({ grant: { document, actor }, input: { title } }) => {
      await renameDocument(services, actor, { documentId: document.id, title });
      return detail(document.id, actor);
    },
  });
  route(app, api.archiveDocument, {
    guard: guards.onDocument('document.archive'),
    run: async ({ grant: { document, actor } }) => {
      await archiveDocument(services, actor, document.id);
      return detail(document.id, actor);
    },
  });
  route(app, api.bringBackDocument, {
    guard: guards.onDocument('document.bring_back'),
    run: async ({ grant: { document, actor } }) => {
      await bringBackDocument(services, actor, document.id);
      return detail(document.id, actor);
    },
  });
}
