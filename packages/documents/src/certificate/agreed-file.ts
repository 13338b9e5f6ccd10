import type { DocumentKind } from '@entente/protocol/api/documents';
import type { Dissent, ReadBack } from '@entente/protocol/api/decisions';
import type { EarlierText, InForceDetail } from '@entente/protocol/api/in-force';
import type { PartName, Party, Signature } from '@entente/protocol/api/proposals';
import type { Json } from '../canonical/canonical-json.ts';
import { hashContent } from '../canonical/content-hash.ts';
import { hashOf } from './canonical.mjs';

/** Names the shape of the file; another shape gets another number. */
const FORMAT = 'entente agreed 2';

/** All that is said of an agreement beside its content. Nothing in it changes later, so every export of it is the same. */
export interface AgreedRecord {
  readonly id: string;
  readonly document: { readonly id: string; readonly title: string };
  readonly part: PartName;
  readonly title: string;
  readonly place: string;
  readonly number: number;
  readonly version: number;
  readonly seq: number;
  /** When it came in force; ISO 8601 in UTC. */
  readonly at: string;
  readonly parties: readonly Party[];
  readonly signatures: readonly Signature[];
  readonly supersedes: readonly EarlierText[];
  readonly amends: readonly EarlierText[];
  readonly people: Readonly<Record<string, string>>;
  /** What was said of a decision until it came in force; empty for others. */
  readonly readBacks: readonly ReadBack[];
  readonly dissents: readonly Dissent[];
}

/** Something in force as it leaves the product. */
export interface AgreedFile {
  readonly format: typeof FORMAT;
  /** SHA-256 of `{"content":…,"kind":…,"schemaVersion":…}` as canonical JSON (CN). */
  readonly hash: string;
  /** SHA-256 of `{"hash":…,"record":…}` as canonical JSON. */
  readonly recordHash: string;
  readonly kind: DocumentKind;
  readonly schemaVersion: number;
  readonly content: Json;
  readonly record: AgreedRecord;
}

/** The same as it was written first, before anything of what was said stood in it. */
export type FirstAgreedFile = Omit<AgreedFile, 'format' | 'record'> & {
  readonly format: 'entente agreed 1';
  readonly record: Omit<AgreedRecord, 'readBacks' | 'dissents'>;
};

const recordOf = ({ documentId, documentTitle, versionNumber, ...detail }: InForceDetail): AgreedRecord => {
  const { id, part, title, place, number, seq, at, parties, signatures } = detail;
  const { supersedes, amends, people, readBacks, dissents } = detail;
  const document = { id: documentId, title: documentTitle };
  const about = { id, document, part, title, place, number, version: versionNumber, seq, at };
  return { ...about, parties, signatures, supersedes, amends, people, readBacks, dissents };
};

/**
 * Something in force as it leaves the product.
 * @throws {Error} its content is not what its hash says
 */
export async function agreedFile(detail: InForceDetail): Promise<AgreedFile> {
  const { documentKind: kind, schemaVersion, hash } = detail;
  const content = JSON.parse(detail.content) as Json;
  const computed = await hashContent({ kind, schemaVersion, content });
  if (computed !== hash) throw new Error(`what is in force has content ${computed} in place of ${hash}`);
  const record = recordOf(detail);
  return {
    format: FORMAT,
    hash,
    recordHash: await hashOf({ hash, record }),
    kind,
    schemaVersion,
    content,
    record,
  };
}
