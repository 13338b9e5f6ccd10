import { DrizzleQueryError } from 'drizzle-orm';

/** What may be written to a log about a failure. */
export interface LoggableError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: unknown;
  readonly query?: string;
  readonly cause?: LoggableError;
}

/** How many causes are followed: a chain may be a circle. */
const CAUSES = 4;

/**
 * A failure without its secrets: Drizzle puts the parameters of a failed query (password hashes, tokens, text of a
 * document) into its message and so into its stack; only the query with its placeholders is kept.
 */
export function loggableError(error: unknown, causes: number = CAUSES): LoggableError {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: typeof error, stack: undefined };
  const cause =
    error.cause === undefined || causes === 0 ? {} : { cause: loggableError(error.cause, causes - 1) };
  if (error instanceof DrizzleQueryError)
    return { name: error.name, message: 'Failed query', stack: undefined, query: error.query, ...cause };
  const code = 'code' in error ? { code: error.code } : {};
  return { name: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}
