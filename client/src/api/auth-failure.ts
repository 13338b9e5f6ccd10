import { AppError } from '@entente/protocol/errors';
import { limits } from '@entente/protocol/limits';
import { NetworkError } from './api-error.ts';

/** A refusal as better-auth's client gives it. Status 0 is no answer at all. */
export interface AuthFailure {
  readonly code?: string | undefined;
  readonly status: number;
}

const password = `At least ${limits.passwordLengthMin} characters, and at most ${limits.passwordLengthMax}.`;

/** What to mend, by better-auth's code. */
const fieldsByCode: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  INVALID_EMAIL_OR_PASSWORD: { password: 'This e-mail and password do not belong together.' },
  INVALID_EMAIL: { email: 'This is not an e-mail address.' },
  PASSWORD_TOO_SHORT: { password },
  PASSWORD_TOO_LONG: { password },
  USER_ALREADY_EXISTS: { email: 'Somebody has signed up with this address. Sign in instead.' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    email: 'Somebody has signed up with this address. Sign in instead.',
  },
};

/** The failure in our own words. */
export function readAuthFailure({ code, status }: AuthFailure): AppError | NetworkError {
  const fields = code === undefined ? undefined : fieldsByCode[code];
  if (fields) return new AppError('bad_request', { fields: { ...fields } });
  if (status === 0) return new NetworkError(undefined);
  if (status === 429) return new AppError('too_many_requests');
  if (status === 403) return new AppError('wrong_origin');
  if (status >= 502 && status <= 504) return new AppError('unavailable');
  return new AppError(status >= 500 ? 'server_failed' : 'bad_request');
}
