/** Names inside a content of a register or log, whatever version of it. */
import type { Json } from '@entente/documents/canonical/canonical-json';

function listIn(content: Json, name: string): readonly Json[] {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return [];
  const list = (content as Readonly<Record<string, Json | undefined>>)[name];
  return Array.isArray(list) ? (list as readonly Json[]) : [];
}

function pairsOf(list: readonly Json[], field: string): [string, string][] {
  return list.flatMap((one): [string, string][] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { id, [field]: name } = one as Readonly<Record<string, Json | undefined>>;
    return typeof id === 'string' && typeof name === 'string' && name !== '' ? [[id, name]] : [];
  });
}

/** Ids of the entries that a content has. */
export const idsOf = (content: Json): Set<string> =>
  new Set(
    listIn(content, 'entries').flatMap((one) => {
      if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
      const { id } = one as Readonly<Record<string, Json | undefined>>;
      return typeof id === 'string' ? [id] : [];
    }),
  );

/** Titles of entries by id. */
export const titlesOf = (content: Json): Map<string, string> =>
  new Map(pairsOf(listIn(content, 'entries'), 'title'));

/** Names of categories by id. */
export const categoriesOf = (content: Json): Map<string, string> =>
  new Map(pairsOf(listIn(content, 'categories'), 'name'));

/** Entries to choose from, by id: *R-12 Key people leave*. */
export function entryOptions(content: Json, letter: string): { value: string; label: string }[] {
  return listIn(content, 'entries').flatMap((one) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { id, number, title } = one as Readonly<Record<string, Json | undefined>>;
    if (typeof id !== 'string' || typeof number !== 'number') return [];
    const name = typeof title === 'string' && title !== '' ? title : 'No title yet';
    return [{ value: id, label: `${letter}-${number} ${name}` }];
  });
}
