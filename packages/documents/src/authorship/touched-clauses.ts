/** Which rows of the ledger touched each clause of an agreement, whatever they did there: words, formats, levels, places. */
import * as Y from 'yjs';
import { AGREEMENT_ROOT } from '../agreement/schema.ts';
import { collectTree, type Marks } from './touched-rows.ts';

/** A clause: its heading with what follows up to the next heading of any level. */
export interface TouchedClause {
  /** The id of the heading; empty for what stands before the first. */
  readonly heading: string;
  /** Seqs. */
  readonly rows: ReadonlySet<number>;
}

const isHeading = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentType &&
  content.type instanceof Y.XmlElement &&
  content.type.nodeName === 'heading';

/** Of each clause that stands in the document, the rows that touched it; what was deleted with its heading is of none. */
export function touchedClauses(ydoc: Y.Doc, marks: Marks): TouchedClause[] {
  const clauses = [{ heading: '', rows: new Set<number>() }];
  let isGone = false;
  for (let item = ydoc.getXmlFragment(AGREEMENT_ROOT)._start; item !== null; item = item.right) {
    if (!item.deleted) isGone = false;
    else if (isHeading(item)) isGone = true;
    if (!item.deleted && isHeading(item))
      clauses.push({ heading: `${item.id.client}-${item.id.clock}`, rows: new Set() });
    const rows = clauses.at(-1)?.rows;
    if (!isGone && rows !== undefined) collectTree(item, marks, rows);
  }
  return clauses;
}
