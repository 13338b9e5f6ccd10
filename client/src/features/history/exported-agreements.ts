import type { ExportedAgreement } from '@entente/documents/export/exported-agreement';
import type { InForceSummary } from '@entente/protocol/api/in-force';

function whatOf({ part, place, title }: InForceSummary): string {
  switch (part.kind) {
    case 'whole':
      return 'the whole text';
    case 'section':
      return `section ${place}, ${title}`;
    case 'entry':
      return `${place}, ${title}`;
  }
}

/** What every firm has agreed to of a document, as an export tells of it, newest first. @param texts all of the document */
export function exportedAgreements(texts: readonly InForceSummary[]): ExportedAgreement[] {
  const startOf = new Map<string, string>(texts.map(({ id, at }) => [id, at]));
  return texts.map((text) => ({
    what: whatOf(text),
    version: text.versionNumber,
    hash: text.hash,
    from: text.at,
    until: text.supersededBy === null ? null : (startOf.get(text.supersededBy) ?? null),
  }));
}
