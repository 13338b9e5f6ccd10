import { AppError } from '@entente/protocol/errors';
import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import type { AppServices } from './app-services.ts';

/** For whoever watches the server: healthy means that the database answers (HT10). */
export function mountHealthRoute(app: Hono, { db }: AppServices): void {
  app.get('/health', async (c) => {
    await db.execute(sql`select 1`).catch((cause: unknown) => {
      throw new AppError('unavailable', { cause });
    });
    return c.json({ isHealthy: true });
  });
}
