import type { Alliance, Member } from '@entente/protocol/api/people';
import type { FirmId } from '@entente/protocol/ids';

/**
 * Whether to offer the reader to invite to a firm: a liaison to the own one, and to the partner's as long as it has
 * nobody. The server decides.
 */
export function canInvite(alliance: Alliance, members: readonly Member[], firmId: FirmId): boolean {
  if (alliance.role !== 'liaison') return false;
  return firmId === alliance.firmId || !members.some((member) => member.firmId === firmId);
}
