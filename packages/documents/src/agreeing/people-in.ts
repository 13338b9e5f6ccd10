import { userId, type UserId } from '@entente/protocol/ids';
import type { Json } from '../canonical/canonical-json.ts';
import { readOwner } from '../entries/owner.ts';

const isFields = (value: Json): value is Readonly<Record<string, Json | undefined>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The people whom a fixed decision or risk names by their ids: its owner, and who raised it. */
export function peopleIn(content: Json): UserId[] {
  if (!isFields(content)) return [];
  const { owner, raisedBy } = content;
  const accountable = typeof owner === 'string' ? readOwner(owner) : undefined;
  const raised = userId.safeParse(raisedBy);
  return [
    ...(accountable?.kind === 'member' ? [accountable.userId] : []),
    ...(raised.success ? [raised.data] : []),
  ];
}
