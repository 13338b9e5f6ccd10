import { AppError, errorBody, errors } from '@entente/protocol/errors';
import { ApiError, NetworkError } from './api-error.ts';

/** A refusal as better-auth's client gives it: the answer's body and its status. Status 0 is no answer at all. */
export interface AuthFailure {
  readonly status: number;
  readonly error?: unknown;
}

/** The server's own words for these two concern one field. */
function nameField(error: ApiError): AppError {
  if (error.code === 'sign_in_failed') return withField(error, 'password');
  if (error.code === 'email_taken') return withField(error, 'email');
  return error;
}

const withField = (error: ApiError, field: string): AppError =>
  new AppError(error.code, { fields: { [field]: error.message } });

/** The failure in our own words. */
export function readAuthFailure(failure: AuthFailure): AppError | NetworkError {
  const body = errorBody.safeParse({ error: failure.error });
  if (body.success) return nameField(new ApiError(body.data.error));
  if (failure.status === 0) return new NetworkError(undefined);
  if (failure.status === errors.too_many_requests.status) return new AppError('too_many_requests');
  return new AppError(failure.status >= 502 ? 'unavailable' : 'server_failed');
}
