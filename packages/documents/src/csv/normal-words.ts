/** Words as they are compared: without case, accents and punctuation, one space between them. */
export function normalWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const nothing = new Set([
  'n a',
  'na',
  'none',
  'nil',
  'null',
  'unknown',
  'tbd',
  'tbc',
  'tba',
  'not set',
  'no response',
]);

/** Whether a cell says that there is nothing to say: a dash, `n/a`, `TBD`, `Unknown`. */
export function saysNothing(cell: string): boolean {
  const words = normalWords(cell);
  return words === '' ? cell.trim() !== '' : nothing.has(words);
}
