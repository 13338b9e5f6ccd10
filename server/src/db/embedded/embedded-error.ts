/** The embedded database cannot start; the message is written for the person who starts the server. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}
