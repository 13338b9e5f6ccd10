import type { LoggableError } from './loggable-error.ts';

/**
 * What PostgreSQL or the network says when the database is not there or does not come to an end: it is starting or
 * stopping (57P01 to 57P03), has no room (53300), a lock, a statement or a transaction took too long (55P03, 57014,
 * 25P03), or Node's own.
 */
const codes = new Set<unknown>([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '25P03',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);

/** The same of pg and its pool, whose own errors have no code (pg 8.23, pg-pool 3.14). */
const messages = new Set([
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
]);

/** Whether a failure says nothing of what was asked, only that the database could not see to it in time. */
export const isDatabaseAway = ({ code, message, cause }: LoggableError): boolean =>
  codes.has(code) || messages.has(message) || (cause !== undefined && isDatabaseAway(cause));
