/** When entries that came back are the same, though what returns is a new element with new ids. */
import { canonicalJson, type Json } from '../../canonical/canonical-json.ts';
import { entriesIn } from './versions.ts';

/** Ids of parts are given anew to what returns: they are told by their place among all ids of the content. */
export function withoutPartIds(content: Json): unknown {
  const text = canonicalJson(content);
  const entries = new Set(entriesIn(content).map(({ id }) => id));
  const names = new Map<string, string>();
  return JSON.parse(
    text.replaceAll(/"(\d+-\d+)"/g, (quoted, id: string) => {
      if (entries.has(id)) return quoted;
      if (!names.has(id)) names.set(id, `part ${names.size}`);
      return `"${names.get(id) ?? ''}"`;
    }),
  ) as unknown;
}

/** Lists whose order is that of adding: what returns comes last. */
export function sortLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      (name === 'links' || name === 'tags') && Array.isArray(one)
        ? one.map((item) => JSON.stringify(item)).toSorted()
        : sortLists(one),
    ]),
  );
}

/** The entries that the version has, as the draft has them, with what categories are called instead of their ids. */
export function sharedEntries(content: Json, version: Json): unknown {
  const known = new Set(entriesIn(version).map(({ id }) => id));
  const { categories = [] } = content as { categories?: readonly { id: string; name: string }[] };
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const entries = entriesIn(content)
    .filter(({ id }) => known.has(id))
    .map((entry) => ({
      ...entry,
      ...(typeof entry['category'] === 'string' && {
        category: names.get(entry['category']) ?? 'gone',
      }),
    }));
  return sortLists(withoutPartIds({ entries } as unknown as Json));
}
