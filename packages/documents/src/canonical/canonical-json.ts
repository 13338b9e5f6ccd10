/** A value that JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Written member by member: lists of pairs to sort and join take several times as long, for each of thousands of nodes. */
function writeObject(value: { readonly [name: string]: Json | undefined }): string {
  let members = '';
  for (const name of Object.keys(value).toSorted()) {
    const member = value[name];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/**
 * A value as JSON with sorted keys and no spaces (RFC 8785): the same content gives the same text on any machine. What is
 * undefined is left out.
 * @throws {RangeError} a number that JSON cannot hold, or a string with half a character
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return writeObject(value as { readonly [name: string]: Json | undefined });
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no number of JSON');
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('half a character');
  return JSON.stringify(value);
}
