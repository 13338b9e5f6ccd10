import type { DocumentKind } from '@entente/protocol/api/documents';
import { AGREEMENT_ROOT, AGREEMENT_SCHEMA_VERSION, agreementSchema } from './agreement/schema.ts';
import { listChildren } from './list-children.ts';
import { agreementMarks, agreementNodeAttributes, agreementNodes } from './agreement/vocabulary.ts';
import type { KindRules } from './kind-rules.ts';
import { logRules } from './log/schema.ts';
import { registerRules } from './register/schema.ts';

/** Every name came with the first version of the agreement's schema. A later one names its own additions here. */
const FIRST = 1;

const sinceFirst = (names: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...names].map((name) => [name, FIRST]));

/** What may stand in each kind of document. */
export const kindRules: Record<DocumentKind, KindRules> = {
  agreement: {
    schemaVersion: AGREEMENT_SCHEMA_VERSION,
    roots: new Map([[AGREEMENT_ROOT, agreementSchema.topNodeType.name]]),
    nodes: sinceFirst(agreementNodes),
    marks: sinceFirst(agreementMarks),
    attributes: sinceFirst([...agreementNodeAttributes.values()].flatMap((names) => [...names])),
    childrenOf: listChildren(agreementSchema),
    attributesOf: agreementNodeAttributes,
    valuesOf: new Map(),
    plainTexts: new Map(),
    kept: new Set(),
    numbered: new Set(),
    serverAttributes: new Set(),
  },
  register: registerRules,
  log: logRules,
};
