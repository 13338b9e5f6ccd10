import { AppError } from '@entente/protocol/errors';
import type { MiddlewareHandler } from 'hono';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something may be looked at (HT4). A browser always states where such a request comes
 * from; without an `Origin` only a program may speak, and only one that carries no cookie a browser could have been
 * tricked into sending.
 */
function isWelcome(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return !headers.has('cookie') && !headers.has('sec-fetch-site');
}

/** Turns away what a page of somebody else makes a browser send. */
export const checkOrigin =
  (origins: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    if (!harmless.has(c.req.method) && !isWelcome(c.req.raw.headers, origins))
      throw new AppError('wrong_origin');
    await next();
  };
