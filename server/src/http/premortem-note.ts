import { changePremortem } from '../premortem/change-premortem.ts';
import { noteRisk, readRiskOf, type RiskSource } from '../premortem/note-risk.ts';
import type { AppServices } from './app-services.ts';
import { placeOf, type RegisterGrant } from './premortem-guard.ts';

interface Note {
  readonly grant: RegisterGrant;
  readonly params: { readonly premortemId: string };
  readonly source: RiskSource;
  readonly entryId: string;
}

/** Notes that something became a risk, and answers the risk that stands for it. */
export async function noteAndRead(
  services: AppServices,
  { grant, params, source, entryId }: Note,
): Promise<{ entryId: string }> {
  const place = placeOf(grant, params);
  await changePremortem(services, { ...place, actor: grant.actor }, noteRisk(source, entryId));
  return { entryId: (await readRiskOf(services.db, place.premortemId, source)) ?? entryId };
}
