import * as api from '@entente/protocol/api/premortem';
import type { Hono } from 'hono';
import { makeCluster, removeCluster, renameCluster } from '../premortem/sort-cards.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { changeAndRead, clusterOf, onRegister } from './premortem-guard.ts';
import { noteAndRead } from './premortem-note.ts';
import { route } from './route.ts';

/** The clusters that the cards of a pre-mortem are sorted into. */
export function mountClusterRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const guard = onRegister(guards, 'premortem.lead');
  route(app, api.makeCluster, {
    guard,
    run: (asked) => changeAndRead(services, asked, makeCluster(asked.input)),
  });
  route(app, api.renameCluster, {
    guard,
    run: (asked) =>
      changeAndRead(services, asked, renameCluster({ id: clusterOf(asked.params), name: asked.input.name })),
  });
  route(app, api.removeCluster, {
    guard,
    run: (asked) => changeAndRead(services, asked, removeCluster(clusterOf(asked.params))),
  });
  route(app, api.clusterBecameRisk, {
    guard,
    run: ({ grant, params, input }) =>
      noteAndRead(services, { grant, params, source: { clusterId: clusterOf(params) }, ...input }),
  });
}
