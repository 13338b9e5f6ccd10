import type { ReadAccess } from './admit.ts';
import type { MemberConnection } from './member-connection.ts';

/**
 * Decides again about connections whose access may have changed: where the answer is another one, the socket closes
 * and comes back, if it may, through the one place that decides.
 */
export async function recheck(
  connections: Iterable<MemberConnection>,
  readAccess: ReadAccess,
): Promise<void> {
  for (const connection of connections) {
    const { actor, document, canEdit } = connection.access;
    const after = await readAccess(actor.userId, document.id);
    const isSame =
      after?.canEdit === canEdit && after.actor.role === actor.role && after.actor.firmId === actor.firmId;
    if (!isSame) connection.close('access_changed');
  }
}
