import type { DocumentKind } from '@entente/protocol/api/documents';
import { AGREEMENT_SCHEMA_VERSION } from './agreement/schema.ts';
import {
  agreementMarks,
  agreementNodeAttributes,
  agreementNodes,
  agreementRoots,
} from './agreement/vocabulary.ts';
import type { KindRules } from './kind-rules.ts';

/** Every name came with the first version of the agreement's schema. A later one names its own additions here. */
const FIRST = 1;

const sinceFirst = (names: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...names].map((name) => [name, FIRST]));

/** What may stand in each kind of document. */
export const kindRules: Record<DocumentKind, KindRules> = {
  agreement: {
    schemaVersion: AGREEMENT_SCHEMA_VERSION,
    roots: agreementRoots,
    nodes: sinceFirst(agreementNodes),
    marks: sinceFirst(agreementMarks),
    attributes: sinceFirst([...agreementNodeAttributes.values()].flatMap((names) => [...names])),
  },
};
