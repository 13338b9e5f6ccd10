import { AppError, type ErrorBody } from '@entente/protocol/errors';

/** The server answered, and the answer is no. `message` is the server's own sentence. */
export class ApiError extends AppError {
  /** Names the server's log line of an error nobody foresaw; worth showing, so that it can be told to an operator. */
  readonly logId: string | undefined;

  constructor(body: ErrorBody['error']) {
    super(body.code, body.fields ? { fields: body.fields } : {});
    this.name = 'ApiError';
    this.message = body.sentence;
    this.logId = body.id;
  }
}

/** Nothing answered: no network, or no server. Whether a change arrived is not known. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached.', { cause });
    this.name = 'NetworkError';
  }
}

/** Whether the person must sign in before this can succeed. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'signed_out';

/** Whether there is no such thing for this person; *not found* and *not yours* are one answer. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'not_found';

/** What is wrong with each field, as far as the failure says so. */
export const fieldsOf = (error: unknown): Readonly<Record<string, string>> =>
  (error instanceof AppError ? error.fields : undefined) ?? {};
