import * as api from '@entente/protocol/api/drift';
import type { Hono } from 'hono';
import { readDriftCredits } from '../agreeing/read-drift.ts';
import { presentRuled, readStandingRows } from '../agreeing/standing-texts.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';

/** What a page needs to hold a draft against what is in force. */
export function mountDriftRoutes(app: Hono, services: AppServices, guards: Guards): void {
  route(app, api.readTextsInForce, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document } }) => ({
      texts: (await readStandingRows(services.db, document.id)).map(presentRuled),
    }),
  });
  route(app, api.readDrift, {
    guard: guards.onDocument('document.read'),
    run: ({ grant: { document } }) => readDriftCredits(services, document),
  });
}
