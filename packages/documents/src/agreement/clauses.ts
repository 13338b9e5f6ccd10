/**
 * Clause numbers for headings in order: `1`, `1.1`, `1.1.1`.
 * A level that was skipped takes no number, so a heading 3 straight below a heading 1 is `1.1`, and a document may begin at any level.
 * @param levels level of each heading, 1 and up
 */
export function numberClauses(levels: readonly number[]): string[] {
  const open: { level: number; count: number }[] = [];
  return levels.map((level) => {
    const left = closeDeeper(open, level);
    const last = open.at(-1);
    if (last?.level === level) last.count += 1;
    else open.push({ level, count: (left ?? 0) + 1 });
    return open.map(({ count }) => count).join('.');
  });
}

/** Ends what is deeper than `level`; gives the count of the outermost that ended, which the heading goes on from. */
function closeDeeper(open: { level: number; count: number }[], level: number): number | undefined {
  let count: number | undefined;
  while ((open.at(-1)?.level ?? 0) > level) count = open.pop()?.count;
  return open.at(-1)?.level === level ? undefined : count;
}
