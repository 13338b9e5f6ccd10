import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

/**
 * One line for each request. It names the route as a pattern, never the address itself: an invitation's address is its
 * secret. No header and no body is ever written (HT9).
 */
export const logRequests =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const startedAt = performance.now();
    await next();
    const tookMs = Math.round(performance.now() - startedAt);
    const line = { requestId: c.get('requestId'), method: c.req.method, route: routePath(c) };
    log.debug({ ...line, status: c.res.status, tookMs }, 'request');
  };
