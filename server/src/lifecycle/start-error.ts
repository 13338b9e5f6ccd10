import { ConfigError } from '../config/config-error.ts';
import { EmbeddedError } from '../db/embedded/embedded-error.ts';

/** The server cannot start for a reason outside of it; the message is written for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Whether the message says it all, so that a stack would only be in the way. */
export function isForReader(error: unknown): error is Error {
  return error instanceof StartError || error instanceof ConfigError || error instanceof EmbeddedError;
}
