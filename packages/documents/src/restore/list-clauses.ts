import { numberClauses } from '../agreement/clauses.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { headingLevel } from './clause-range.ts';

/** A clause that a version has. */
export interface VersionClause {
  /** The place of its heading among the blocks. */
  readonly at: number;
  /** Such as `2.1`. */
  readonly number: string;
  /** May be empty. */
  readonly title: string;
}

const wordsOf = ({ text, content = [] }: ProseMirrorJSON): string => text ?? content.map(wordsOf).join('');

/** The clauses of a version's text, in order. */
export function listClauses({ content = [] }: ProseMirrorJSON): VersionClause[] {
  const headings = content.flatMap((block, at) => {
    const level = headingLevel(block);
    return level === undefined ? [] : [{ at, level, title: wordsOf(block).trim() }];
  });
  const numbers = numberClauses(headings.map(({ level }) => level));
  return headings.map(({ at, title }, index) => ({ at, title, number: numbers[index] ?? '' }));
}
