import { describe, expect, it } from 'vitest';
import { NetworkError } from './api-error.ts';
import { readAuthFailure } from './auth-failure.ts';

describe('a refused sign-in', () => {
  it('names the field to mend', () => {
    expect(readAuthFailure({ code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 })).toMatchObject({
      fields: { password: 'This e-mail and password do not belong together.' },
    });
    expect(readAuthFailure({ code: 'PASSWORD_TOO_SHORT', status: 400 })).toHaveProperty('fields.password');
  });

  it('tells too many attempts, a server that is not ready and silence apart', () => {
    expect(readAuthFailure({ status: 429 })).toMatchObject({ code: 'too_many_requests' });
    expect(readAuthFailure({ status: 503 })).toMatchObject({ code: 'unavailable' });
    expect(readAuthFailure({ status: 500 })).toMatchObject({ code: 'server_failed' });
    expect(readAuthFailure({ status: 0 })).toBeInstanceOf(NetworkError);
  });
});
