/** What a request of the page is to the service worker; `server` means hands off. */
export type RequestRoute = 'page' | 'file' | 'server';

interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

/** Decides by method and address alone. */
export function routeOf(request: SeenRequest, origin: string): RequestRoute {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return 'server';
  if (/^\/(?:api|sync)(?:\/|$)/.test(url.pathname)) return 'server';
  if (request.mode === 'navigate') return 'page';
  return url.pathname.startsWith('/assets/') || url.pathname === '/favicon.svg' ? 'file' : 'server';
}
