import { z } from 'zod';

/** Every way a request can fail: its HTTP status and the sentence the person reads. */
export const errors = {
  bad_request: { status: 400, sentence: 'The request could not be read.' },
  signed_out: { status: 401, sentence: 'You are signed out. Sign in to go on.' },
  sign_in_failed: { status: 401, sentence: 'The e-mail or the password is not right.' },
  wrong_origin: { status: 403, sentence: 'This address may not use the server.' },
  not_allowed: { status: 403, sentence: 'Your role does not allow this.' },
  not_found: { status: 404, sentence: 'There is no such thing, or it is not yours to see.' },
  conflict: { status: 409, sentence: 'Somebody else changed this at the same moment. Try again.' },
  already_there: { status: 409, sentence: 'We have one already. Archive that one first, or go on with it.' },
  already_proposed: {
    status: 409,
    sentence: 'This is proposed already. Answer that proposal first, or renew it.',
  },
  proposal_over: { status: 409, sentence: 'This proposal is over by now. Nothing was signed.' },
  other_text: {
    status: 409,
    sentence: 'This is not the text that is proposed. Read it again before you agree.',
  },
  read_back_first: {
    status: 409,
    sentence: 'Agreeing opens when a read-back of this decision is confirmed. Nothing was signed.',
  },
  already_said: {
    status: 409,
    sentence: 'Somebody has said that already. Read it first.',
  },
  password_wrong: { status: 403, sentence: 'The password is not right. Nothing was signed.' },
  not_saved_yet: {
    status: 409,
    sentence: 'The text that this is about is not saved yet. Try again in a moment.',
  },
  email_taken: { status: 409, sentence: 'There is already an account with this e-mail. Sign in instead.' },
  request_too_large: { status: 413, sentence: 'The request is too large.' },
  too_many_requests: { status: 429, sentence: 'Too many attempts. Wait a little and try again.' },
  server_failed: { status: 500, sentence: 'Something went wrong.' },
  unavailable: { status: 503, sentence: 'The server is not ready. Try again in a moment.' },
} as const;

export type ErrorCode = keyof typeof errors;

/** The body of every failed request. `id` names the server's log line of an unknown error; `fields` says what to mend. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(errors) as [ErrorCode, ...ErrorCode[]]),
    sentence: z.string(),
    id: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
});

export type ErrorBody = z.infer<typeof errorBody>;

/** A failure with a code out of the closed list. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;

  constructor(code: ErrorCode, options: { cause?: unknown; fields?: Record<string, string> } = {}) {
    super(errors[code].sentence, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields;
  }
}
