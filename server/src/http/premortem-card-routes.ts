import * as api from '@entente/protocol/api/premortem';
import type { Hono } from 'hono';
import { placeCard } from '../premortem/sort-cards.ts';
import { rewriteCard, withdrawCard, writeCard } from '../premortem/write-cards.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { cardOf, changeAndRead, onRegister } from './premortem-guard.ts';
import { noteAndRead } from './premortem-note.ts';
import { route } from './route.ts';

/** The cards of a pre-mortem: everybody who may comment writes their own, who may edit sorts them. */
export function mountCardRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const writes = onRegister(guards, 'premortem.write');
  const leads = onRegister(guards, 'premortem.lead');
  route(app, api.writeCard, {
    guard: writes,
    run: (asked) => changeAndRead(services, asked, writeCard(asked.input)),
  });
  route(app, api.rewriteCard, {
    guard: writes,
    run: (asked) =>
      changeAndRead(services, asked, rewriteCard({ id: cardOf(asked.params), text: asked.input.text })),
  });
  route(app, api.withdrawCard, {
    guard: writes,
    run: (asked) => changeAndRead(services, asked, withdrawCard(cardOf(asked.params))),
  });
  route(app, api.placeCard, {
    guard: leads,
    run: (asked) =>
      changeAndRead(services, asked, placeCard({ cardId: cardOf(asked.params), ...asked.input })),
  });
  route(app, api.cardBecameRisk, {
    guard: leads,
    run: ({ grant, params, input }) =>
      noteAndRead(services, { grant, params, source: { cardId: cardOf(params) }, ...input }),
  });
}
