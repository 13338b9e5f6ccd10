/**
 * A document's record, edit by edit, in pages of bytes (`playback-page.ts`). `:from` is the seq that the page begins with;
 * a page ends where the server likes, and one behind the end of the record is empty. What is no number is `not_found`.
 */
export const playbackPath = '/api/documents/:documentId/playback/:from';
