import { numberClauses } from '../agreement/clauses.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { headingsIn } from '../agreement/sections.ts';
import { sizeOf } from '../compare/positions.ts';

/** Where a section begins in a whole text, as a ProseMirror position; undefined when the text has no clause of that number. */
export function sectionStart(blocks: readonly ProseMirrorJSON[], number: string): number | undefined {
  const heads = headingsIn(blocks);
  const numbers = numberClauses(heads.map((at) => Number(blocks[at]?.attrs?.['level'] ?? 1)));
  const head = heads[numbers.indexOf(number)];
  if (head === undefined) return undefined;
  return blocks.slice(0, head).reduce((sum, block) => sum + sizeOf(block), 0);
}
