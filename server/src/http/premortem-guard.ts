import {
  cardId,
  clusterId,
  premortemId,
  type CardId,
  type ClusterId,
  type Premortem,
} from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import type { Actor } from '../access/actor.ts';
import type { Action } from '../access/policy.ts';
import { changePremortem, type PremortemChange, type PremortemPlace } from '../premortem/change-premortem.ts';
import { readPremortem } from '../premortem/read-premortem.ts';
import type { AppServices } from './app-services.ts';
import { parseId, type Guard, type Guards } from './guards.ts';

/** Somebody before a register. */
export interface RegisterGrant {
  readonly actor: Actor;
  readonly documentId: DocumentId;
}

/** Who may do this with the pre-mortems of a register; another kind of document has none: `not_found`. */
export function onRegister(guards: Guards, action: Action): Guard<'documentId', RegisterGrant> {
  const onDocument = guards.onDocument(action);
  return async (c, params) => {
    const { actor, document } = await onDocument(c, params);
    if (document.kind !== 'register') throw new AppError('not_found');
    return { actor, documentId: document.id };
  };
}

/** Which session an address names. @throws {AppError} not_found */
export const placeOf = (
  { documentId }: RegisterGrant,
  params: { readonly premortemId: string },
): PremortemPlace => ({ documentId, premortemId: parseId(premortemId, params.premortemId) });

export const cardOf = (params: { readonly cardId: string }): CardId => parseId(cardId, params.cardId);

export const clusterOf = (params: { readonly clusterId: string }): ClusterId =>
  parseId(clusterId, params.clusterId);

/** Changes a session and answers how its actor sees it afterwards. */
export async function changeAndRead(
  services: AppServices,
  { grant, params }: { readonly grant: RegisterGrant; readonly params: { readonly premortemId: string } },
  change: PremortemChange,
): Promise<Premortem> {
  const place = placeOf(grant, params);
  await changePremortem(services, { ...place, actor: grant.actor }, change);
  return readPremortem(services.db, place, grant.actor.userId);
}
