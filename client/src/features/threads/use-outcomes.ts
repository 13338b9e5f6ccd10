import { AppError } from '@entente/protocol/errors';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useReachable } from '../../api/reachability.ts';
import type { ThreadActs } from '../../api/thread-acts.ts';
import { showFailure } from '../../ui/show-failure.ts';
import {
  addOutcome,
  dropOutcome,
  freshOutcomes,
  retryAfterMs,
  type UnnotedOutcome,
} from './unnoted-outcomes.ts';

/** What messages became here, until the server has noted it. */
export interface Outcomes {
  readonly unnoted: readonly UnnotedOutcome[];
  /** Notes one as soon as `saved` has settled; kept on the device until then. */
  readonly note: (outcome: UnnotedOutcome, saved: Promise<void>) => void;
}

interface Noting {
  readonly userId: UserId;
  readonly documentId: DocumentId;
  readonly acts: ThreadActs;
}

/** What the server will not answer otherwise later on. */
const finalCodes: ReadonlySet<AppError['code']> = new Set([
  'bad_request',
  'not_found',
  'not_allowed',
  'conflict',
]);

const isFinal = (error: unknown): boolean => error instanceof AppError && finalCodes.has(error.code);

const isConflict = (error: unknown): boolean => error instanceof AppError && error.code === 'conflict';

/** Tells the server what messages became when that is on the record, however often it takes; it is noted once (TD13). */
export function useOutcomes({ userId, documentId, acts }: Noting): Outcomes {
  const isReachable = useReachable();
  const [kept, setUnnoted] = useLocalStorage<readonly UnnotedOutcome[]>({
    key: `entente.unnoted-outcomes.${userId}.${documentId}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const tried = useRef(0);
  const tell = useCallback(
    async (outcome: UnnotedOutcome): Promise<void> => {
      try {
        await acts.note(outcome.threadId, outcome.messageId, outcome);
      } catch (error) {
        if (!isFinal(error)) return;
        showFailure(
          isConflict(error)
            ? 'Somebody else had made one of this message by the time ours was saved. Keep one of the two.'
            : 'It was made. Where it came from could not be noted.',
          error,
        );
      }
      setUnnoted((latest) => dropOutcome(latest, outcome));
    },
    [acts, setUnnoted],
  );
  useEffect(() => {
    if (!isReachable || kept.length === 0) return;
    const timer = setTimeout(() => {
      tried.current += 1;
      const fresh = freshOutcomes(kept, Date.now());
      // Another list, so that what is left is tried again.
      setUnnoted(() => [...fresh]);
      for (const outcome of fresh) void tell(outcome);
    }, retryAfterMs(tried.current));
    return () => clearTimeout(timer);
  }, [isReachable, kept, tell, setUnnoted]);
  return useMemo(
    () => ({
      unnoted: kept,
      note(outcome, saved) {
        tried.current = 0;
        setUnnoted((latest) => addOutcome(latest, outcome));
        // What was not saved yet is noted later; what was refused never is.
        void saved.catch(() => undefined).then(() => tell(outcome));
      },
    }),
    [kept, tell, setUnnoted],
  );
}
