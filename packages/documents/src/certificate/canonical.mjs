/** Plain JavaScript, so that `scripts/verify.mjs` runs on any Node without installing anything. */

/**
 * A value as JSON with sorted keys and no spaces (RFC 8785), as `canonical/canonical-json.ts` writes it.
 * @param {unknown} value out of JSON
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

/**
 * SHA-256 of a value's canonical JSON in UTF-8, in lower-case hexadecimal.
 * @param {unknown} value out of JSON
 * @returns {Promise<string>}
 */
export async function hashOf(value) {
  const bytes = new TextEncoder().encode(canonical(value));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
