/** Characters of a file's name before its ending; longer ones do not fit some archives. */
const NAME_LENGTH = 60;

/** Name of a decision's file: `0012-title-as-slug.md`, without the number while it has none. */
export function recordName({
  number,
  title,
}: {
  readonly number: number | undefined;
  readonly title: string;
}): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, NAME_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  const start = number === undefined ? 'draft' : String(number).padStart(4, '0');
  return `${start}-${slug || 'decision'}.md`;
}
