import type { Node } from '@tiptap/pm/model';
import { Mapping, StepMap } from '@tiptap/pm/transform';

/**
 * What of one document became what of another, as the one stretch that differs. y-tiptap 3.0 enters a colleague's edit by
 * replacing all of the document, whose own mapping would take every decoration away.
 */
export function mapDifference(before: Node, after: Node): Mapping {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return new Mapping();
  // Where letters repeat, the equal start and the equal end reach into each other.
  const over = Math.max(0, start - Math.min(end.a, end.b));
  return new Mapping([new StepMap([start, end.a + over - start, end.b + over - start])]);
}
