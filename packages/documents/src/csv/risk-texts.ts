import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { PLAIN_TEXT_LENGTH } from '../entries/plain-text.ts';
import { richFromPlain } from '../entries/rich-text.ts';
import type { Rich } from '../entries/write-entry.ts';

/** Words of a column that is no field, under its name. */
export interface KeptCell {
  readonly label: string;
  readonly text: string;
}

/** Characters that one cell brings. More is no cell of a list, and a page of it cannot be read in a panel. */
export const CELL_LENGTH = 20_000;

/** Where a title that is too long ends. */
const SHORT_TITLE = 200;

export interface SplitTitle {
  readonly title: string;
  /** What stands in the description since the title does not hold it. */
  readonly rest: string;
  readonly guess?: string;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Makes a title of one line out of a cell; what it cannot hold is the rest. */
export function splitTitle(cell: string): SplitTitle {
  const [first = '', ...others] = cell.split(/\r\n|\r|\n/);
  const title = oneLine(first);
  const rest = others.join('\n').trim();
  if (title.length <= PLAIN_TEXT_LENGTH)
    return rest === ''
      ? { title, rest }
      : {
          title,
          rest,
          guess: 'has several lines; the first is the title, the others stand in the description',
        };
  const cut = title
    .slice(0, SHORT_TITLE)
    .replace(/\s+\S*$/, '')
    .trimEnd();
  return { title: `${cut}…`, rest: cell, guess: 'is long; all of it stands in the description' };
}

function keptParagraphs({ label, text }: KeptCell): ProseMirrorJSON[] {
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  const bold = { type: 'text', text: `${label}:`, marks: [{ type: 'bold' }] };
  const head = first === '' ? [bold] : [bold, { type: 'text', text: ` ${first}` }];
  const rest = others.length > 0 ? (richFromPlain(others.join('\n')).content ?? []) : [];
  return [{ type: 'paragraph', content: head }, ...rest];
}

/** The description: its own words, then each kept cell as a paragraph that begins with the name of its column. */
export function describe(words: readonly string[], kept: readonly KeptCell[]): Rich {
  const text = words.filter((word) => word !== '').join('\n');
  if (kept.length === 0) return text;
  const own = text === '' ? [] : (richFromPlain(text).content ?? []);
  return { type: 'doc', content: [...own, ...kept.flatMap(keptParagraphs)] };
}
