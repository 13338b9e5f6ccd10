import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from './api-error.ts';
import { readAuthFailure } from './auth-failure.ts';

const refuse = (code: string, fields?: Record<string, string>) =>
  readAuthFailure({ status: 400, error: { code, sentence: 'In words.', fields } });

describe('a refused sign-in', () => {
  it('names the field to mend', () => {
    expect(refuse('sign_in_failed')).toMatchObject({ fields: { password: 'In words.' } });
    expect(refuse('email_taken')).toMatchObject({ fields: { email: 'In words.' } });
    expect(refuse('bad_request', { password: 'Too short.' })).toMatchObject({
      fields: { password: 'Too short.' },
    });
  });

  it('tells too many attempts, a server that is not ready and silence apart', () => {
    expect(refuse('too_many_requests')).toBeInstanceOf(ApiError);
    expect(readAuthFailure({ status: 429 })).toMatchObject({ code: 'too_many_requests' });
    expect(readAuthFailure({ status: 502 })).toMatchObject({ code: 'unavailable' });
    expect(readAuthFailure({ status: 500 })).toMatchObject({ code: 'server_failed' });
    expect(readAuthFailure({ status: 0 })).toBeInstanceOf(NetworkError);
  });
});
