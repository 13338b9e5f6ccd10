import type { UserId } from '@entente/protocol/ids';
import type { ClaimedEntry } from '../../api/thread-acts.ts';
import type { BecomeKind } from '../../features/threads/becoming.ts';

/** Tells somebody who was about to make an entry that another is there or on the way, and where it stands. */
export function sayMadeBefore(
  { userId, kind }: { readonly userId: UserId; readonly kind: BecomeKind },
  { winner: { by }, isThere }: Pick<ClaimedEntry, 'winner' | 'isThere'>,
): string {
  const isOwn = by.userId === userId;
  if (isThere)
    return `${isOwn ? 'You have' : `${by.name} has`} made a ${kind} of this already. It is linked below the message.`;
  return `${isOwn ? 'You are' : `${by.name} is`} making a ${kind} of this. It is linked below the message once it is saved.`;
}
