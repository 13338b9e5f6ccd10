import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { ScoreHistories } from '../documents/score-histories.ts';
import type { Signals } from '../events/signals.ts';
import type { VersionKeeper } from '../versions/keep-version.ts';
import type { WritingTimesOf } from '../authorship/read-authorship.ts';
import type { TracedChangesOf } from '../authorship/traced-changes.ts';
import type { Auth } from '../people/auth.ts';
import type { ConfirmPerson } from '../people/confirm-person.ts';
import type { DemoEntry } from '../people/demo-entry.ts';
import type { ThreadPaces } from '../threads/paces.ts';
import type { LiveLines } from './live-lines.ts';

/** What the routes are built from. */
export interface AppServices {
  readonly db: Database;
  readonly auth: Auth;
  readonly signals: Signals;
  readonly live: LiveLines;
  readonly scores: ScoreHistories;
  readonly versions: VersionKeeper;
  readonly writingTimes: WritingTimesOf;
  readonly tracedChanges: TracedChangesOf;
  readonly confirm: ConfirmPerson;
  readonly paces: ThreadPaces;
  readonly log: Logger;
  /** What a browser may send as `Origin`. */
  readonly origins: readonly string[];
  /** Undefined outside demo mode. */
  readonly demo: DemoEntry | undefined;
  /** The folder of the built client; absolute. */
  readonly clientDist: string;
  /** Proxies of ours in front: that many addresses at the end of `X-Forwarded-For` are believed. None when it is not given. */
  readonly proxies?: number;
}
