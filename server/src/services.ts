/** The only place that constructs the parts of the server and wires them. */
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import type pg from 'pg';
import type { Logger } from 'pino';
import { createWritingTimes } from './authorship/read-authorship.ts';
import { createTraceThread } from './authorship/trace-thread.ts';
import { createTracedChanges } from './authorship/traced-changes.ts';
import type { Config } from './config.ts';
import { openDatabase, type Database } from './db/database.ts';
import { ofLongWork } from './db/patience.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { createScoreHistories } from './documents/score-histories.ts';
import { hearAccess } from './events/hear-access.ts';
import { createSignals } from './events/signals.ts';
import { createApp } from './http/app.ts';
import { createLiveLines } from './http/live-lines.ts';
import { createPostgresLedger } from './ledger/postgres-ledger.ts';
import { createAuth } from './people/auth.ts';
import { createConfirmPerson } from './people/confirm-person.ts';
import type { DemoEntry } from './people/demo-entry.ts';
import { readSession } from './people/sessions.ts';
import { remindByItself } from './reminding/remind-by-itself.ts';
import { createReplayThread } from './replay/replay-thread.ts';
import { keepSnapshots } from './snapshots/keep-snapshots.ts';
import { createSnapshots } from './snapshots/snapshots.ts';
import { createSync } from './sync/create-sync.ts';
import type { UpgradeHandler } from './sync/upgrade.ts';
import { createThreadPaces } from './threads/paces.ts';
import { createHints } from './versions/hints.ts';
import { keepAfterRestores } from './versions/keep-after-restores.ts';
import { keepByThemselves } from './versions/keep-by-themselves.ts';

export interface ServiceOptions {
  readonly config: Config;
  readonly db: Database;
  /** For the commits of the ledger: whatever else waits for the database, they do not wait behind it. */
  readonly commits: pg.Pool;
  /** For the threads that open connections of their own. */
  readonly databaseUrl: string;
  readonly log: Logger;
}

export interface Services {
  readonly app: Hono;
  readonly handleUpgrade: UpgradeHandler;
  /** Resolves when every socket has been told to come back and everything is committed. */
  drain(): Promise<void>;
}

const clientDist = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** Making the demo takes longer than a request may, and other servers that start wait for it. */
async function makeDemo({ config, databaseUrl, log }: ServiceOptions): Promise<DemoEntry> {
  const onError = (err: Error) => log.warn({ err }, 'a connection of the demo broke');
  const open = openDatabase(databaseUrl, onError, ofLongWork);
  try {
    return await seedDemo(open.db, config.origins);
  } finally {
    await open.close();
  }
}

/** Builds the parts of the server and wires them; in demo mode the demo alliance is there afterwards. */
export async function startServices(options: ServiceOptions): Promise<Services> {
  const { config, db, commits, databaseUrl, log } = options;
  const { origins, secret, proxies } = config;
  const signals = createSignals((error) => log.error({ err: error }, 'a listener to signals failed'));
  const auth = createAuth({ db, signals, log, secret, origins });
  const live = createLiveLines(signals);
  const demo = config.isDemo ? await makeDemo(options) : undefined;
  const replays = createReplayThread(databaseUrl);
  const traces = createTraceThread();
  const versions = { db, signals, replays };
  const hints = createHints();
  const keeping = keepByThemselves(versions, hints, log);
  const restores = keepAfterRestores(versions, log);
  const reminding = remindByItself({ db, signals, log });
  const snapshots = keepSnapshots({ db, replays, log });
  const sync = createSync({
    db,
    ledger: createPostgresLedger(db, commits),
    snapshots: createSnapshots({ db, replays, log }),
    signals,
    log,
    origins,
    hints,
    readSession: (headers) => readSession(auth, headers),
  });
  // Before the first socket is let in, so that nothing is missed in between.
  const stopHearing = await hearAccess({ databaseUrl, signals, log });
  return {
    app: createApp({
      db,
      auth,
      signals,
      live,
      scores: createScoreHistories(db),
      versions,
      writingTimes: createWritingTimes(db),
      tracedChanges: createTracedChanges(db, traces),
      confirm: createConfirmPerson({ db, auth, demo }),
      paces: createThreadPaces(),
      log,
      origins,
      proxies,
      demo,
      clientDist,
    }),
    handleUpgrade: sync.handleUpgrade,
    async drain() {
      live.drain();
      await sync.drain();
      await Promise.all([stopHearing(), keeping.stop(), restores.stop(), reminding.stop()]);
      // A snapshot under way is given up: another start makes it.
      await Promise.all([snapshots.stop(), replays.end(), traces.end()]);
    },
  };
}
