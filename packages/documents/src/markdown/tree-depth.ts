/** Levels of blocks within each other; readers below go down by recursion. */
const DEPTH = 40;

interface AnyNode {
  readonly children?: readonly object[];
}

/** Whether a tree of Markdown is deeper than readers go, without going down by recursion. */
export function isTooDeep(root: object): boolean {
  let level: readonly object[] = [root];
  for (let depth = 0; depth <= DEPTH; depth++) {
    level = level.flatMap((node: AnyNode) => node.children ?? []);
    if (level.length === 0) return false;
  }
  return true;
}
