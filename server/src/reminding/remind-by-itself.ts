/**
 * Looks at the calendar at the start and now and then. What is due and what was told are read from rows alone,
 * so that a server that was down, or several that look at once, tell of each day once.
 */
import { tellWhatCame, type Reminder } from './tell-what-came.ts';

/** Milliseconds between two looks: a day begins for nobody more than a quarter of an hour late. */
const LOOK_MS = 15 * 60_000;

/** A server's own looks at the calendar. */
export interface Reminding {
  /** Resolves when the looks that were begun have ended. */
  looked(): Promise<void>;
  /** Ends the looks; resolves when none is under way. */
  stop(): Promise<void>;
}

/** Looks until it is stopped. */
export function remindByItself(reminder: Reminder, now: () => Date = () => new Date()): Reminding {
  let looking: Promise<void> = Promise.resolve();
  let isStopped = false;
  const look = (): void => {
    looking = looking.then(async () => {
      if (isStopped) return;
      try {
        await tellWhatCame(reminder, now());
      } catch (error) {
        reminder.log.error({ err: error }, 'the calendar was not looked through');
      }
    });
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  return {
    looked: () => looking,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}
