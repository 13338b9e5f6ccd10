import { AppError, errors, type ErrorBody, type ErrorCode } from '@entente/protocol/errors';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../db/is-database-away.ts';
import { loggableError } from '../db/loggable-error.ts';

interface ErrorParts {
  readonly id?: string;
  readonly fields?: Record<string, string> | undefined;
}

/** The body of a failed request (HT2). */
export const errorBodyOf = (code: ErrorCode, { id, fields }: ErrorParts = {}): ErrorBody => ({
  error: { code, sentence: errors[code].sentence, ...(id && { id }), ...(fields && { fields }) },
});

/**
 * Answers a request that failed. An error with a code says so; any other is logged under the request's id, which is all
 * that the answer tells of it (HT3).
 */
export const answerError =
  (log: Logger) =>
  (error: Error, c: Context): Response => {
    const id = c.get('requestId');
    if (error instanceof AppError) {
      if (error.code === 'unavailable')
        log.warn({ requestId: id, error: loggableError(error) }, 'the database did not see to it in time');
      return c.json(errorBodyOf(error.code, error), errors[error.code].status);
    }
    const details = loggableError(error);
    log.error({ requestId: id, error: details }, 'a request failed');
    const code = isDatabaseAway(details) ? 'unavailable' : 'server_failed';
    return c.json(errorBodyOf(code, { id }), errors[code].status);
  };
