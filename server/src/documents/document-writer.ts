import type { Database } from '../db/database.ts';
import type { Signals } from '../events/signals.ts';

/** What a command on documents needs: one place to write, and a way to tell afterwards. */
export interface DocumentWriter {
  readonly db: Database;
  readonly signals: Signals;
  /** The time written down; the clock's when it is not given. */
  readonly now?: () => Date;
}
