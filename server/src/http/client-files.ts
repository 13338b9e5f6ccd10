import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { AppError } from '@entente/protocol/errors';
import type { Hono, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

/** Files under `/assets` carry the hash of their content in their name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Kept, but asked for again each time: a page must never start an old app after a deploy. */
const ASK_AGAIN = 'no-cache';

const missingPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Entente</title>
<h1>The app has not been built</h1>
<p>The server runs, but there is no built client beside it. Start it with <code>npm start</code>, which builds it first.</p>
`;

const wantsPage = (accept: string | undefined): boolean => (accept ?? '').includes('text/html');

/** Answers with a file when there is one. @param onlyFile always this one, whatever the address */
function serveFrom(root: string, cacheControl: string, onlyFile?: string): MiddlewareHandler {
  const serve = serveStatic({ root, precompressed: true, ...(onlyFile && { path: onlyFile }) });
  return async (c, next) => {
    const response = await serve(c, next);
    // Its own hook comes too late for headers (@hono/node-server 2.1): the answer is made by then.
    if (response instanceof Response) response.headers.set('cache-control', cacheControl);
    return response;
  };
}

/**
 * The built client: hashed assets for ever, everything else asked for again, and every address of the app itself
 * answered by its one page (HT6). Call it last: it takes every address that is left.
 * @param clientDist absolute
 */
export function mountClientFiles(app: Hono, clientDist: string): void {
  if (!existsSync(path.join(clientDist, 'index.html'))) {
    app.get('*', (c) => c.html(missingPage, 503));
    return;
  }
  const serve = (cacheControl: string, onlyFile?: string) => serveFrom(clientDist, cacheControl, onlyFile);
  app.use('*', compress());
  app.get('/assets/*', serve(FOR_EVER), () => {
    throw new AppError('not_found');
  });
  app.get('*', serve(ASK_AGAIN));
  app.get('*', (c, next) =>
    wantsPage(c.req.header('accept')) ? serve(ASK_AGAIN, 'index.html')(c, next) : next(),
  );
}
