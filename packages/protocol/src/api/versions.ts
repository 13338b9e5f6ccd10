import { z } from 'zod';
import { restored } from '../restored.ts';
import { author } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { line } from './names.ts';

/**
 * Why a version was kept: at a pause by itself, because somebody named it, before something that changes much or behind a restore, or because
 * it was proposed.
 */
export const versionKind = z.enum([
  'automatic',
  'named',
  'before_restore',
  'restored',
  'before_deletion',
  'proposed',
]);
export type VersionKind = z.infer<typeof versionKind>;

/** Characters of a version's label. */
const LABEL_LENGTH = 120;

export const versionLabel = line(LABEL_LENGTH);

/** A kept content of a document, without the content. */
export const versionSummary = z.object({
  /** 1, 2, 3 … for each document. */
  number: z.int().min(1),
  kind: versionKind,
  label: z.string().nullable(),
  /** When it was kept. */
  at: z.iso.datetime(),
  /** The last row of the ledger that it covers; 0 for an empty document. */
  seq: z.int().min(0),
  /** When that row came on the record; null for an empty document. */
  editedAt: z.iso.datetime().nullable(),
  /** SHA-256 of the canonical content, lower-case hexadecimal. */
  hash: z.string(),
  /** Everybody who changed something since the version before, for their firm then. */
  people: z.array(author),
  /** Who kept it; null when it was kept by itself. */
  keptBy: author.nullable(),
  /** Of a restored version, and of the one before it: what was restored. */
  restored: restored.nullable(),
});
export type VersionSummary = z.infer<typeof versionSummary>;

/** A version with what it says. */
export const versionDetail = versionSummary.extend({
  schemaVersion: z.int().min(1),
  /** The canonical content, the very JSON text that was hashed. */
  content: z.string(),
});
export type VersionDetail = z.infer<typeof versionDetail>;

/** `not_found` for a number that the document does not have. */
export const readVersion = endpoint('GET', '/api/documents/:documentId/versions/:number', {
  input: z.void(),
  output: versionDetail,
});

/**
 * Keeps the document as it is on the record, under a name. `conflict` for an archived one, `too_many_requests` for who has
 * kept many in the last hour.
 */
export const keepVersion = endpoint('POST', '/api/documents/:documentId/versions', {
  input: z.object({ kind: z.literal('named'), label: versionLabel }),
  output: versionSummary,
});
