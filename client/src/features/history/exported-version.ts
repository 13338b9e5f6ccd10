import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import { hashContent } from '@entente/documents/canonical/content-hash';
import type { Exported } from '@entente/documents/export/exported';
import { kindRules } from '@entente/documents/kinds';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { Alliance } from '@entente/protocol/api/people';
import type { VersionDetail } from '@entente/protocol/api/versions';

/** The document that an export is of. */
export interface ExportedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
}

/** Names only what the file is about: a page may know more of the document. */
const about = ({ id, kind, title }: ExportedDocument) => ({ id, kind, title });

/**
 * A version as it leaves the product.
 * @throws {Error} its content is not what its hash says
 */
export async function exportedVersion(
  document: ExportedDocument,
  detail: VersionDetail,
  { name, firms }: Alliance,
): Promise<Exported> {
  const { number, kind, label, at, seq, editedAt, schemaVersion, hash, people } = detail;
  const content = JSON.parse(detail.content) as Json;
  const computed = await hashContent({ kind: document.kind, schemaVersion, content });
  if (computed !== hash) throw new Error(`version ${number} has content ${computed} in place of ${hash}`);
  const firmOf = (id: string): string => firms.find((firm) => firm.id === id)?.name ?? 'a firm that has left';
  return {
    document: about(document),
    alliance: name,
    firms: firms.map((firm) => firm.name),
    version: {
      number,
      kind,
      label,
      keptAt: at,
      seq,
      people: people.map((person) => `${person.name} (${firmOf(person.firmId)})`),
    },
    at: editedAt ?? at,
    hash,
    schemaVersion,
    content,
  };
}

/** The draft as it is in this page at this moment, as it leaves the product. */
export async function exportedDraft(
  document: ExportedDocument,
  draft: Json,
  { name, firms }: Alliance,
): Promise<Exported> {
  const { schemaVersion } = kindRules[document.kind];
  const content = JSON.parse(canonicalJson(draft)) as Json;
  return {
    document: about(document),
    alliance: name,
    firms: firms.map((firm) => firm.name),
    version: undefined,
    at: new Date().toISOString(),
    hash: await hashContent({ kind: document.kind, schemaVersion, content }),
    schemaVersion,
    content,
  };
}
