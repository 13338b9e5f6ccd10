/** How long one kind of work waits for the database before it fails. Milliseconds. */
export interface Patience {
  /** For a connection: a free one of the pool, or one that is being opened. */
  readonly connectMs: number;
  /** For what another session has locked. */
  readonly lockMs: number;
  /** For one statement, waiting for locks included. */
  readonly statementMs: number;
  /** For the next statement of a transaction: then PostgreSQL ends the session, so that it holds no lock for ever. */
  readonly idleMs: number;
  /** For a sign of life. Longer than the two before: only a lost or a stopped PostgreSQL does not say that those are over. */
  readonly silenceMs: number;
}

/** Somebody looks at a page until it answers. Shorter fails an hour in which hundreds come at once. */
export const ofRequests: Patience = {
  connectMs: 15_000,
  lockMs: 10_000,
  statementMs: 30_000,
  idleMs: 30_000,
  silenceMs: 45_000,
};

/** Everybody's keystrokes wait while one commit does. Shorter fails a commit that came just behind another server's. */
export const ofCommits: Patience = { ...ofRequests, lockMs: 3_000 };

/** Nobody looks: records are replayed, versions cut and snapshots made, of whatever length they are. */
export const ofLongWork: Patience = {
  connectMs: 30_000,
  lockMs: 30_000,
  statementMs: 10 * 60_000,
  idleMs: 10 * 60_000,
  silenceMs: 11 * 60_000,
};
