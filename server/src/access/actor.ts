import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';

/** A person acting in one alliance, for one firm: what the policy decides on and the trail records. */
export interface Actor {
  readonly userId: UserId;
  readonly allianceId: AllianceId;
  readonly firmId: FirmId;
  readonly role: Role;
}
