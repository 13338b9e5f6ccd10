import type { ErrorBody } from '@entente/protocol/errors';
import type { Hono } from 'hono';
import { testOrigin } from './test-app.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface Sending {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A browser without a window: one person's cookie, and the headers a browser sends by itself. */
export interface Browser {
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  /** The `Cookie` header it would send. */
  cookie(): string;
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

export function openBrowser(app: Hono): Browser {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const send: Browser['send'] = async (method, path, { body, headers } = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        host: new URL(testOrigin).host,
        ...(method !== 'GET' && { origin: testOrigin, 'content-type': 'application/json' }),
        ...(jar.size > 0 && { cookie: cookie() }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    keep(response);
    return readAnswer(response);
  };
  return {
    send,
    cookie,
    get: (path) => send('GET', path),
    post: (path, body = {}) => send('POST', path, { body }),
    patch: (path, body) => send('PATCH', path, { body }),
  };
}

/** The code of a failed answer. */
export const codeOf = ({ body }: Answer): string => (body as ErrorBody).error.code;
