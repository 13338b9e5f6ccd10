/** Versions of registers and logs, and restoring them, as tests speak of it. */
import type * as Y from 'yjs';
import { canonicalJson, type Json } from '../../canonical/canonical-json.ts';
import { contentOf } from '../../canonical/content-of.ts';
import type { EntriesKind } from '../restore-entries.ts';
import type { RestorePart } from '../restore.ts';

const whole: RestorePart = { kind: 'whole' };
/** The content as a version would hold it. */
export const keep = (kind: EntriesKind, ydoc: Y.Doc): Json =>
  JSON.parse(canonicalJson(contentOf(kind, ydoc))) as Json;

/** What restoring a version of the first schema is asked with; all of it when no part is named. */
export const restoration = (kind: EntriesKind, version: Json, part: RestorePart = whole) => ({
  kind,
  schemaVersion: 1,
  version,
  part,
});

interface Content {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}
/** The entries of a content. */
export const entriesIn = (content: Json) => (content as unknown as Content).entries;
