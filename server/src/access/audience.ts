import type { AllianceId, FirmId } from '@entente/protocol/ids';
import type { Actor } from './actor.ts';

/** Who may know of a thing: everybody of an alliance, or one firm of it. Told by the id alone. */
export interface OfAudience {
  readonly audience: AllianceId | FirmId;
}

/** The audiences that somebody belongs to. */
export const audiencesOf = ({ allianceId, firmId }: Pick<Actor, 'allianceId' | 'firmId'>) => [
  allianceId,
  firmId,
];

/** Whether somebody may know of it at all; who may not is told that there is no such thing. */
export const isInAudience = (
  actor: Pick<Actor, 'allianceId' | 'firmId'>,
  { audience }: OfAudience,
): boolean => audience === actor.allianceId || audience === actor.firmId;
