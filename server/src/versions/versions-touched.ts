/** The versions in which one of these rows is the news. @param versions newest first @param rows seqs, sorted */
export function versionsTouched(
  versions: readonly { readonly number: number; readonly seq: number }[],
  rows: readonly number[],
): { versions: number[]; isSince: boolean } {
  const touched = versions.filter(({ seq }, at) => {
    const before = versions[at + 1]?.seq ?? -1;
    return rows.some((row) => row > before && row <= seq);
  });
  const last = rows.at(-1) ?? 0;
  return { versions: touched.map(({ number }) => number), isSince: last > (versions[0]?.seq ?? -1) };
}
