import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { MadeOf } from '../../api/thread-acts.ts';

/** What a message became here, which the server has not noted yet. */
export interface UnnotedOutcome extends MadeOf {
  readonly threadId: ThreadId;
  readonly messageId: MessageId;
  /** When it was made, in milliseconds since 1970. */
  readonly atMs: number;
}

/** An edit that has not come on the record for so long was refused or thrown away. */
const LONGEST_MS = 14 * 24 * 60 * 60 * 1000;

const isSame = (a: UnnotedOutcome, b: UnnotedOutcome): boolean =>
  a.messageId === b.messageId && a.documentId === b.documentId && a.entryId === b.entryId;

/** Adds one, once. */
export const addOutcome = (
  unnoted: readonly UnnotedOutcome[],
  outcome: UnnotedOutcome,
): readonly UnnotedOutcome[] => [...unnoted.filter((one) => !isSame(one, outcome)), outcome];

/** One is noted, or never will be. */
export const dropOutcome = (
  unnoted: readonly UnnotedOutcome[],
  outcome: UnnotedOutcome,
): readonly UnnotedOutcome[] => unnoted.filter((one) => !isSame(one, outcome));

/** Those that are still waited for. */
export const freshOutcomes = (unnoted: readonly UnnotedOutcome[], nowMs: number): readonly UnnotedOutcome[] =>
  unnoted.filter(({ atMs }) => nowMs - atMs < LONGEST_MS);

/** How long to wait before trying for the n-th time again, counted from 0. */
export const retryAfterMs = (tried: number): number => Math.min(60_000, 2000 * 2 ** tried);
