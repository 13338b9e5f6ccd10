import type { DocumentKind } from '@entente/protocol/api/documents';
import type * as Y from 'yjs';
import { AGREEMENT_ROOT } from '../agreement/schema.ts';
import { DECISIONS } from '../log/schema.ts';
import { RISKS } from '../register/schema.ts';

const roots: Readonly<Record<DocumentKind, string>> = {
  agreement: AGREEMENT_ROOT,
  register: RISKS,
  log: DECISIONS,
};

/** What holds the text of an agreement, or the entries of a register or log. */
export const rootOf = (ydoc: Y.Doc, kind: DocumentKind): Y.XmlFragment => ydoc.getXmlFragment(roots[kind]);
