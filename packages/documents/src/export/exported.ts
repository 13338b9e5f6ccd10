import type { DocumentKind } from '@entente/protocol/api/documents';
import type { Json } from '../canonical/canonical-json.ts';
import type { Conversation } from './conversation.ts';
import { agreementFacts, type ExportedAgreement } from './exported-agreement.ts';
import { utcWords } from './utc-words.ts';

/** A content that leaves the product, and all that a reader must know to trust it. */
export interface Exported {
  readonly document: { readonly id: string; readonly kind: DocumentKind; readonly title: string };
  readonly alliance: string;
  /** The firms' names. */
  readonly firms: readonly string[];
  /** The kept version; undefined for the draft as it was. */
  readonly version: ExportedVersion | undefined;
  /** When the last edit of it was made, or when the draft was read; ISO 8601 in UTC. */
  readonly at: string;
  /** SHA-256 of the canonical content with kind and schema version, lower-case hexadecimal (CN). */
  readonly hash: string;
  readonly schemaVersion: number;
  readonly content: Json;
  /** All that every firm has agreed to of the document, whatever this content is; undefined where that is not known. */
  readonly agreed?: readonly ExportedAgreement[] | undefined;
  /** What was said beside it, when that is asked for. It stands beside the content, and no hash covers it. */
  readonly conversations?: readonly Conversation[];
}

export interface ExportedVersion {
  readonly number: number;
  readonly kind: string;
  readonly label: string | null;
  /** When it was kept, ISO 8601 in UTC. */
  readonly keptAt: string;
  /** The last row of the record that it covers. */
  readonly seq: number;
  /** Who changed something since the version before: `Maya Torres (Northwind)`. */
  readonly people: readonly string[];
}

/** What it is called: `Version 3, As sent to counsel`, or `Draft`. */
export const exportName = ({ version }: Exported): string => {
  if (version === undefined) return 'Draft';
  return version.label === null ? `Version ${version.number}` : `Version ${version.number}, ${version.label}`;
};

/** What a head of an export says, line by line; nothing of it is escaped. */
export function exportFacts(exported: Exported): [name: string, words: string][] {
  const { document, alliance, firms, version, at, hash, schemaVersion } = exported;
  const facts: [string, string | undefined][] = [
    ['Document', document.title],
    ['Alliance', alliance],
    ['Firms', firms.join(', ')],
    ['Version', version === undefined ? 'Draft, not a kept version' : String(version.number)],
    ['Name', version?.label ?? undefined],
    ['Last edit', version === undefined ? undefined : utcWords(at)],
    ['Kept', version && utcWords(version.keptAt)],
    ['Read', version === undefined ? utcWords(at) : undefined],
    ...agreementFacts(exported),
    ['Covers', version && `the record up to edit ${version.seq}`],
    ['Changed by', version?.people.join(', ')],
    ['SHA-256', hash],
    ['Schema', `${document.kind} ${schemaVersion}`],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
}
