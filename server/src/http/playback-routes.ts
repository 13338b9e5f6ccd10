import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { playbackPath } from '@entente/protocol/api/playback';
import { AppError } from '@entente/protocol/errors';
import { encodePlaybackPage } from '@entente/protocol/playback-page';
import type { Hono } from 'hono';
import { readPlaybackPage } from '../playback/read-page.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';

const compress = promisify(gzip);

/** The seq that a page begins with, out of an address: what cannot be one names nothing. */
function readSeq(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new AppError('not_found');
  return Number(text);
}

/** The record of a document in pages of bytes. Who may read is decided again for each page. */
export function mountPlaybackRoutes(app: Hono, { db }: AppServices, guards: Guards): void {
  const guard = guards.onDocument('document.read');
  app.get(playbackPath, async (c) => {
    const { document } = await guard(c, { documentId: c.req.param('documentId') });
    const page = await readPlaybackPage(db, document.id, readSeq(c.req.param('from')));
    const bytes = encodePlaybackPage(page);
    c.header('content-type', 'application/octet-stream');
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(bytes);
    c.header('content-encoding', 'gzip');
    // In a thread of its own; eight thousand keystrokes become a few ten thousand bytes.
    return c.body(new Uint8Array(await compress(bytes)));
  });
}
