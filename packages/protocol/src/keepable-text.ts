/**
 * Text as the database can keep it. PostgreSQL has no character NUL, and its JSON no half of a character, which is what
 * stays behind when a text is cut within an emoji; both become U+FFFD.
 */
export const toKeepable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
