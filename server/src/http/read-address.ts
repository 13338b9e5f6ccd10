import { isIP } from 'node:net';
import type { Context } from 'hono';

/** What @hono/node-server gives as `c.env`; nothing of it in tests without a port. */
interface NodeEnv {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * The address a request comes from, to limit attempts by. What a browser itself writes into `X-Forwarded-For` is not
 * believed: only the entries that our own proxies have added, which stand at its end.
 */
export function readAddress(c: Context, proxies: number): string | undefined {
  const env: NodeEnv = c.env ?? {};
  const nearest = env.incoming?.socket?.remoteAddress;
  if (proxies === 0) return nearest;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const outermost = forwarded.at(-proxies) ?? '';
  // What is no address cannot be counted by; and who came past our proxies brings too few entries.
  return isIP(outermost) === 0 ? nearest : outermost;
}
