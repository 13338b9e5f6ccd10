import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@entente/protocol/api/endpoint';
import * as api from '@entente/protocol/api/premortem';
import type { z } from 'zod';
import type { Action } from '../../access/policy.ts';
import type { Answer, Browser } from './browser.ts';
import { question } from './premortems.ts';

type AnyEndpoint = Endpoint<string, z.ZodType, z.ZodType>;

/** Everything that can be asked about pre-mortems. */
type ActName = {
  [Name in keyof typeof api]: (typeof api)[Name] extends AnyEndpoint ? Name : never;
}[keyof typeof api];

interface Act {
  readonly endpoint: AnyEndpoint;
  readonly action: Action;
  readonly body?: unknown;
}

const cluster = { id: randomUUID(), name: 'Resources', cardIds: [] };
const entry = { entryId: '5-1' };

/** How each is asked, and what the policy calls it. A new one does not compile until it is written here. */
export const acts: Readonly<Record<ActName, Act>> = {
  listPremortems: { endpoint: api.listPremortems, action: 'document.read' },
  readPremortem: { endpoint: api.readPremortem, action: 'document.read' },
  startPremortem: { endpoint: api.startPremortem, action: 'premortem.lead', body: { question, minutes: 5 } },
  moveDeadline: { endpoint: api.moveDeadline, action: 'premortem.lead', body: { act: 'end' } },
  writeCard: {
    endpoint: api.writeCard,
    action: 'premortem.write',
    body: { id: randomUUID(), text: 'Another card' },
  },
  rewriteCard: { endpoint: api.rewriteCard, action: 'premortem.write', body: { text: 'Other words' } },
  withdrawCard: { endpoint: api.withdrawCard, action: 'premortem.write', body: {} },
  placeCard: { endpoint: api.placeCard, action: 'premortem.lead', body: { clusterId: null } },
  makeCluster: { endpoint: api.makeCluster, action: 'premortem.lead', body: cluster },
  renameCluster: { endpoint: api.renameCluster, action: 'premortem.lead', body: { name: 'Money' } },
  removeCluster: { endpoint: api.removeCluster, action: 'premortem.lead', body: {} },
  cardBecameRisk: { endpoint: api.cardBecameRisk, action: 'premortem.lead', body: entry },
  clusterBecameRisk: { endpoint: api.clusterBecameRisk, action: 'premortem.lead', body: entry },
  revealPremortem: { endpoint: api.revealPremortem, action: 'premortem.lead', body: {} },
  closePremortem: { endpoint: api.closePremortem, action: 'premortem.lead', body: {} },
};

export const actNames = Object.keys(acts) as ActName[];

/** What an act is about: ids out of a real session. */
export interface ActPlace {
  readonly documentId: string;
  readonly premortemId: string;
  readonly cardId: string;
}

/** Asks one of them. */
export function ask(browser: Browser, name: ActName, place: ActPlace): Promise<Answer> {
  const { endpoint, body } = acts[name];
  const { method, path } = endpoint;
  const params: Record<string, string> = { ...place, clusterId: cluster.id };
  const address = path.replaceAll(/:(\w+)/g, (_all, param: string) => params[param] ?? '');
  return browser.send(method, address, { ...(body !== undefined && { body }) });
}
