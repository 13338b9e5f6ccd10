import type { Premortem } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';

/** Where a session is. */
export type Phase = Premortem['phase'];

/** A session's phase follows from its times (PM1). */
export function phaseOf({
  revealedAt,
  closedAt,
}: {
  readonly revealedAt: Date | null;
  readonly closedAt: Date | null;
}): Phase {
  if (closedAt !== null) return 'closed';
  return revealedAt === null ? 'writing' : 'revealed';
}

/** @throws {AppError} conflict when the session is in another phase: somebody else has led it on */
export function assertPhase(row: Parameters<typeof phaseOf>[0], ...allowed: readonly Phase[]): void {
  if (!allowed.includes(phaseOf(row))) throw new AppError('conflict');
}
