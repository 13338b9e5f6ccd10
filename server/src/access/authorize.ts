import { AppError } from '@entente/protocol/errors';
import type { Role } from '@entente/protocol/roles';
import type { Actor } from './actor.ts';
import { policy, readActionOf, type Action } from './policy.ts';

/**
 * The one decision: whether this actor may do this.
 * @param actor undefined for somebody who has no place in the alliance concerned
 */
export function authorize(actor: Actor | undefined, action: Action): actor is Actor {
  if (actor === undefined) return false;
  const allowed: readonly Role[] = policy[action];
  return allowed.includes(actor.role);
}

/**
 * The decision for a route: passes or throws.
 * @throws {AppError} not_found when the actor may not even read what this is about, not_allowed otherwise (AC3)
 */
export function assertAllowed(actor: Actor | undefined, action: Action): asserts actor is Actor {
  if (authorize(actor, action)) return;
  throw new AppError(authorize(actor, readActionOf(action)) ? 'not_allowed' : 'not_found');
}
