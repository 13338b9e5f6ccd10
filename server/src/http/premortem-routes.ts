import * as api from '@entente/protocol/api/premortem';
import type { Hono } from 'hono';
import { close, moveDeadline, reveal } from '../premortem/lead-premortem.ts';
import { listPremortems } from '../premortem/list-premortems.ts';
import { readPremortem } from '../premortem/read-premortem.ts';
import { startPremortem } from '../premortem/start-premortem.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { mountCardRoutes } from './premortem-card-routes.ts';
import { mountClusterRoutes } from './premortem-cluster-routes.ts';
import { changeAndRead, onRegister, placeOf } from './premortem-guard.ts';
import { route } from './route.ts';

/** The pre-mortems of a register: reading and leading them. */
export function mountPremortemRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  const reads = onRegister(guards, 'document.read');
  const leads = onRegister(guards, 'premortem.lead');
  route(app, api.listPremortems, {
    guard: reads,
    run: async ({ grant }) => ({ premortems: await listPremortems(db, grant.documentId) }),
  });
  route(app, api.readPremortem, {
    guard: reads,
    run: ({ grant, params }) => readPremortem(db, placeOf(grant, params), grant.actor.userId),
  });
  route(app, api.startPremortem, {
    guard: leads,
    run: async ({ grant: { actor, documentId }, input }) => {
      const premortemId = await startPremortem(services, actor, { documentId, ...input });
      return readPremortem(db, { documentId, premortemId }, actor.userId);
    },
  });
  route(app, api.moveDeadline, {
    guard: leads,
    run: (asked) => changeAndRead(services, asked, moveDeadline(asked.input)),
  });
  route(app, api.revealPremortem, {
    guard: leads,
    run: (asked) => changeAndRead(services, asked, reveal),
  });
  route(app, api.closePremortem, {
    guard: leads,
    run: (asked) => changeAndRead(services, asked, close),
  });
  mountCardRoutes(app, services, guards);
  mountClusterRoutes(app, services, guards);
}
