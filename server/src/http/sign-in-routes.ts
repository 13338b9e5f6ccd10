import { errors } from '@entente/protocol/errors';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { ADDRESS_HEADER } from '../people/auth.ts';
import { signInInput, signUpInput } from '../people/sign-in-input.ts';
import { errorBodyOf } from './answer-error.ts';
import type { AppServices } from './app-services.ts';
import { readAddress } from './read-address.ts';
import { readBody } from './read-body.ts';
import { readRefusal } from './sign-in-refusal.ts';

/** Headers of the browser that better-auth may see. */
const passedOn = ['cookie', 'origin', 'user-agent'];

const theirRefusal = z.object({ code: z.string().catch('') }).catch({ code: '' });

/** The request as better-auth gets it: what we have parsed and nothing else, with the address that we vouch for. */
function rewrite(c: Context, body: unknown, proxies: number): Request {
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of passedOn) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const address = readAddress(c, proxies);
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  return new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** better-auth's client looks for `code` and `message` at the top; the rest of our clients for `error` (AU6). */
async function answerRefusal(c: Context, response: Response): Promise<Response> {
  const body: unknown = await response.json().catch(() => undefined);
  const theirs = theirRefusal.parse(body).code;
  const { code, fields } = readRefusal(response.status, theirs);
  const retryAfter = response.headers.get('x-retry-after');
  if (retryAfter !== null) c.header('retry-after', retryAfter);
  const answer = { ...errorBodyOf(code, { fields }), code: theirs, message: errors[code].sentence };
  return c.json(answer, errors[code].status);
}

/**
 * Sign up, sign in and sign out, at the addresses that better-auth's client uses. Of everything better-auth can answer
 * these three are open and the rest is not there (AU1). Who succeeds gets a cookie and an empty object: the session's
 * token is nothing for scripts.
 */
export function mountSignInRoutes(app: Hono, { auth, proxies = 0 }: AppServices): void {
  const pass = async (c: Context, body: unknown): Promise<Response> => {
    const response = await auth.handler(rewrite(c, body, proxies));
    if (!response.ok) return answerRefusal(c, response);
    for (const line of response.headers.getSetCookie()) c.header('set-cookie', line, { append: true });
    return c.json({});
  };
  app.post('/api/auth/sign-up/email', async (c) => pass(c, await readBody(c, signUpInput)));
  app.post('/api/auth/sign-in/email', async (c) => pass(c, await readBody(c, signInInput)));
  app.post('/api/auth/sign-out', (c) => pass(c, {}));
}
