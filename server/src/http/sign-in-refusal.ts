import { AppError, type ErrorCode } from '@entente/protocol/errors';
import { limits } from '@entente/protocol/limits';

interface Refusal {
  readonly code: ErrorCode;
  readonly fields?: Record<string, string>;
}

const password = `Between ${limits.passwordLengthMin} and ${limits.passwordLengthMax} characters, please.`;
const taken: Refusal = { code: 'email_taken' };

/** What better-auth's codes mean in ours. */
const refusals: Readonly<Record<string, Refusal>> = {
  INVALID_EMAIL_OR_PASSWORD: { code: 'sign_in_failed' },
  INVALID_EMAIL: { code: 'bad_request', fields: { email: 'Please write an e-mail address.' } },
  PASSWORD_TOO_SHORT: { code: 'bad_request', fields: { password } },
  PASSWORD_TOO_LONG: { code: 'bad_request', fields: { password } },
  USER_ALREADY_EXISTS: taken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: taken,
  // Two people, or two clicks, at the same moment: the second finds the e-mail taken by the database.
  FAILED_TO_CREATE_USER: { code: 'conflict' },
};

/**
 * better-auth's refusal in our words.
 * @param theirs its code, as its client knows it
 */
export function readRefusal(status: number, theirs: string): AppError {
  if (status === 429) return new AppError('too_many_requests');
  const { code, fields } = refusals[theirs] ?? { code: status >= 500 ? 'server_failed' : 'bad_request' };
  return new AppError(code, fields ? { fields } : {});
}
