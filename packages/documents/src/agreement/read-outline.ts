import type { Node } from '@tiptap/pm/model';
import { numberClauses } from './clauses.ts';

/** One heading of an agreement. */
export interface OutlineEntry {
  /** The clause number, such as `2.1`. */
  readonly number: string;
  /** 1 to 3. */
  readonly level: number;
  /** The heading's text; may be empty. */
  readonly title: string;
  /** Where the heading begins, as a ProseMirror position. */
  readonly position: number;
}

/** The numbered headings of an agreement, in order. Headings inside quotes, lists and tables are no clauses. */
export function readOutline(doc: Node): OutlineEntry[] {
  const headings: Omit<OutlineEntry, 'number'>[] = [];
  doc.forEach((node, position) => {
    if (node.type.name !== 'heading') return;
    headings.push({ level: Number(node.attrs['level']), title: node.textContent, position });
  });
  const numbers = numberClauses(headings.map(({ level }) => level));
  return headings.map((heading, index) => ({ number: numbers[index] ?? '', ...heading }));
}
