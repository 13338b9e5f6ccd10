import { AppError, errors, type ErrorBody, type ErrorCode } from '@entente/protocol/errors';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { loggableError, type LoggableError } from '../db/loggable-error.ts';

interface ErrorParts {
  readonly id?: string;
  readonly fields?: Record<string, string> | undefined;
}

/** The body of a failed request (HT2). */
export const errorBodyOf = (code: ErrorCode, { id, fields }: ErrorParts = {}): ErrorBody => ({
  error: { code, sentence: errors[code].sentence, ...(id && { id }), ...(fields && { fields }) },
});

/**
 * What PostgreSQL or the network says when the database is not there: it is starting or stopping, has no room, or
 * nobody listens (class 57P of its codes, 53300, and Node's own).
 */
const awayCodes = new Set<unknown>([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

const isDatabaseAway = ({ code, cause }: LoggableError): boolean =>
  awayCodes.has(code) || (cause !== undefined && isDatabaseAway(cause));

/**
 * Answers a request that failed. An error with a code says so; any other is logged under the request's id, which is all
 * that the answer tells of it (HT3).
 */
export const answerError =
  (log: Logger) =>
  (error: Error, c: Context): Response => {
    if (error instanceof AppError) return c.json(errorBodyOf(error.code, error), errors[error.code].status);
    const id = c.get('requestId');
    const details = loggableError(error);
    log.error({ requestId: id, error: details }, 'a request failed');
    const code = isDatabaseAway(details) ? 'unavailable' : 'server_failed';
    return c.json(errorBodyOf(code, { id }), errors[code].status);
  };
