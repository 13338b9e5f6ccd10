/** A value out of JSON as JSON with sorted keys and no spaces (RFC 8785). */
export function canonical(value: unknown): string;

/** SHA-256 of a value's canonical JSON in UTF-8, in lower-case hexadecimal. */
export function hashOf(value: unknown): Promise<string>;
