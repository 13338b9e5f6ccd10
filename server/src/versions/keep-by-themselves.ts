/**
 * Keeps versions by themselves: at pauses, in long writing, when the last person has left, and before large deletions. What is
 * due is told by the record alone (`cut-record.ts`), so that several servers, or one that was killed, miss nothing.
 */
import type { Logger } from 'pino';
import { findDue, readDocuments } from './find-due.ts';
import type { Hints, Noticed } from './hints.ts';
import { keepVersions, type VersionKeeper } from './keep-version.ts';

/** Milliseconds between two looks at the record. More keeps somebody waiting who looks for what was just deleted. */
const LOOK_MS = 30_000;

/** Keeps what is due of each document. One of which nothing can be kept leaves the others alone. */
export async function keepDue(
  keeper: VersionKeeper,
  log: Logger,
  { now, noticed = [] }: { readonly now: Date; readonly noticed?: readonly Noticed[] },
): Promise<void> {
  const left = new Map(noticed.map((one) => [one.documentId, one.left]));
  const due = await findDue(keeper.db, now);
  const others = [...left.keys()].filter((id) => !due.some((document) => document.id === id));
  for (const document of [...due, ...(await readDocuments(keeper.db, others))]) {
    try {
      await keepVersions(keeper, { document, asked: undefined, left: left.get(document.id) ?? [], now });
    } catch (error) {
      log.error({ err: error, documentId: document.id }, 'version not kept; tried again at the next look');
    }
  }
}

/** Looks now and then until `stop`, which resolves when nothing is under way. */
export function keepByThemselves(
  keeper: VersionKeeper,
  hints: Hints,
  log: Logger,
): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const look = async (): Promise<void> => {
    try {
      await keepDue(keeper, log, { now: new Date(), noticed: hints.take() });
    } catch (error) {
      log.error({ err: error }, 'documents were not looked through for versions');
    }
    isLooking = false;
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look();
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
