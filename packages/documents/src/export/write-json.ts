import type { Exported } from './exported.ts';

/** Names the shape of the file; another shape gets another number. */
const FORMAT = 'entente version 1';

/**
 * A content with everything that is needed to compute its hash again without us: `scripts/verify.mjs` does it.
 * The file says how, for whoever has neither.
 */
export function writeVersionJson({ document, alliance, firms, version, ...rest }: Exported): string {
  const { at, hash, schemaVersion, content, agreed, conversations } = rest;
  const file = {
    format: FORMAT,
    hash,
    hashOf:
      'SHA-256, in lower-case hexadecimal, of {"content":…,"kind":…,"schemaVersion":…} as JSON in UTF-8 with the keys of every object sorted and no spaces (RFC 8785)',
    kind: document.kind,
    schemaVersion,
    document: { id: document.id, title: document.title },
    alliance,
    firms,
    version: version ?? null,
    at,
    ...(agreed && { agreed }),
    content,
    ...(conversations && { conversations }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
