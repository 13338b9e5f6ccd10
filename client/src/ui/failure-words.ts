import { AppError } from '@entente/protocol/errors';
import { ApiError, NetworkError } from '../api/api-error.ts';

/** What happened and what to do about it, for a person. */
export interface FailureWords {
  readonly happened: string;
  readonly todo: string;
}

const todoByCode: Partial<Record<AppError['code'], string>> = {
  conflict: 'Look at what they changed, then try again.',
  already_there: 'Look at the one that is there.',
  not_allowed: 'Ask our liaison for another role.',
  not_found: 'Check the address, or ask whoever sent it.',
  too_many_requests: 'Wait a minute, then try again.',
  already_proposed: 'It is under “Awaiting us”.',
  proposal_over: 'The page says how it ended.',
  other_text: 'The page shows the text that is proposed.',
  password_wrong: 'Type it again.',
};

/** The words for a failure, whatever it is. */
export function failureWords(error: unknown): FailureWords {
  if (error instanceof NetworkError)
    return { happened: 'The server cannot be reached.', todo: 'Check the network, then try again.' };
  if (!(error instanceof AppError))
    return { happened: 'Something went wrong in this page.', todo: 'Reload the page.' };
  const id = error instanceof ApiError && error.logId ? ` The server noted it as ${error.logId}.` : '';
  const field = error.code === 'bad_request' ? Object.values(error.fields ?? {})[0] : undefined;
  return {
    happened: `${field ?? error.message}${id}`,
    todo: todoByCode[error.code] ?? 'Try again in a moment.',
  };
}
