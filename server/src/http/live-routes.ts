import { livePath } from '@entente/protocol/api/live';
import type { Hono } from 'hono';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';

/** The line of hints of one alliance, as server-sent events (HT8). */
export function mountLiveRoute(app: Hono, { live }: AppServices, guards: Guards): void {
  const guard = guards.inAlliance('alliance.read');
  app.get(livePath, async (c) => {
    const stream = live.open(await guard(c, { allianceId: c.req.param('allianceId') }));
    c.header('content-type', 'text/event-stream; charset=utf-8');
    // Proxies of the nginx kind hold answers back unless they are told not to.
    c.header('x-accel-buffering', 'no');
    return c.body(stream);
  });
}
