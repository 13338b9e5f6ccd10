import { z } from 'zod';
import { allianceId, documentId, firmId, userId } from '../ids.ts';
import { endpoint } from './endpoint.ts';
import { title } from './names.ts';

/** What a document is: an agreement, the risk register or the decision log. An alliance has one register and one log. */
export const documentKind = z.enum(['agreement', 'register', 'log']);
export type DocumentKind = z.infer<typeof documentKind>;

/** What a new agreement starts from. */
export const templateName = z.enum([
  'blank',
  'working-agreement',
  'meeting-notes',
  'partnership-charter',
  'handoff-agreement',
]);
export type TemplateName = z.infer<typeof templateName>;

/** Somebody who did something, for their firm at that time. */
export const author = z.object({ userId, name: z.string(), firmId });
export type Author = z.infer<typeof author>;

export const documentSummary = z.object({
  id: documentId,
  allianceId,
  kind: documentKind,
  title: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: author,
  /** The newest edit of its text; the creation when nobody has written yet. */
  editedAt: z.iso.datetime(),
  editedBy: author,
  archivedAt: z.iso.datetime().nullable(),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

/** A document with what its reader may do with it. */
export const documentDetail = documentSummary.extend({
  canEdit: z.boolean(),
  canManage: z.boolean(),
});
export type DocumentDetail = z.infer<typeof documentDetail>;

/** Every document of the alliance, archived ones included, newest edit first. */
export const listDocuments = endpoint('GET', '/api/alliances/:allianceId/documents', {
  input: z.void(),
  output: z.object({ documents: z.array(documentSummary) }),
});

/**
 * Creates a document, its content seeded once by the server. A second register or log beside one that is not archived
 * is refused: `already_there`.
 */
export const createDocument = endpoint('POST', '/api/alliances/:allianceId/documents', {
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('agreement'), template: templateName, title }),
    z.object({ kind: z.enum(['register', 'log']), title }),
  ]),
  output: documentDetail,
});

export const readDocument = endpoint('GET', '/api/documents/:documentId', {
  input: z.void(),
  output: documentDetail,
});

export const renameDocument = endpoint('PATCH', '/api/documents/:documentId', {
  input: z.object({ title }),
  output: documentDetail,
});

/** Puts a document away: it can be read, not changed. Nothing is deleted. */
export const archiveDocument = endpoint('POST', '/api/documents/:documentId/archive', {
  input: z.object({}),
  output: documentDetail,
});

/** Brings an archived document back. */
export const bringBackDocument = endpoint('POST', '/api/documents/:documentId/bring-back', {
  input: z.object({}),
  output: documentDetail,
});
