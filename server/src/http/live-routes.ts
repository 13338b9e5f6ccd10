import { livePath } from '@entente/protocol/api/live';
import type { Hono } from 'hono';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';

/** The line of hints of one alliance, as server-sent events (HT8). */
export function mountLiveRoute(app: Hono, { live }: AppServices, guards: Guards): void {
  const guard = guards.inAlliance('alliance.read');
  app.get(livePath, async (c) => {
    const grant = await guard(c, { allianceId: c.req.param('allianceId') });
    c.header('content-type', 'text/event-stream; charset=utf-8');
    // Proxies of the nginx kind hold answers back unless they are told not to.
    c.header('x-accel-buffering', 'no');
    // Hono answers HEAD by the route of GET and throws its body away: a line would stay open that nobody reads.
    return c.req.method === 'HEAD' ? c.body(null) : c.body(live.open(grant));
  });
}
