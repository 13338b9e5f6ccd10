import type { DocumentKind } from '@entente/protocol/api/documents';
import { plainFields, richFields, decisionAttributes } from '../log/schema.ts';
import { riskAttributes } from '../register/schema.ts';

/** What the entry says of itself, and no page shows as a field. */
const hidden = new Set(['mergedInto', 'origin', 'form']);

const shown = (attributes: object): string[] => Object.keys(attributes).filter((name) => !hidden.has(name));

/** The fields of an entry that a thread can hang on, by the names of `Risk` and `Decision`. */
const fields: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  agreement: new Set(),
  register: new Set([...shown(riskAttributes), 'title', 'description', 'mitigation', 'links']),
  log: new Set([
    ...shown(decisionAttributes),
    ...plainFields,
    ...richFields,
    'options',
    'criteria',
    'tags',
    'links',
  ]),
};

/** Whether entries of a kind of document have a field of this name. */
export const hasField = (kind: DocumentKind, field: string): boolean => fields[kind].has(field);
