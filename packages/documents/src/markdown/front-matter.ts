import { parse } from 'yaml';

export interface FrontMatter {
  /** Values by their names, as words; lists are joined by commas. Empty when there is none. */
  readonly values: ReadonlyMap<string, string>;
  /** The text below. */
  readonly body: string;
  /** What stands there and is no YAML. */
  readonly unreadable: string | undefined;
}

const fence = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

function toWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(toWords).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value as string | number | boolean).trim();
}

/** Parts a file into its front matter (YAML between two lines of dashes) and what follows. */
export function readFrontMatter(text: string): FrontMatter {
  const match = fence.exec(text);
  if (!match) return { values: new Map(), body: text, unreadable: undefined };
  const body = text.slice(match[0].length);
  const source = match[1] ?? '';
  try {
    const read: unknown = parse(source, { maxAliasCount: 20 });
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    const values = new Map(entries.map(([name, value]) => [name.toLowerCase(), toWords(value)] as const));
    return { values, body, unreadable: undefined };
  } catch {
    return { values: new Map(), body, unreadable: source };
  }
}
