import path from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createWritingTimes } from '../../authorship/read-authorship.ts';
import { createTraceThread } from '../../authorship/trace-thread.ts';
import { createTracedChanges } from '../../authorship/traced-changes.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testing/create-test-database.ts';
import type { Patience } from '../../db/patience.ts';
import { createScoreHistories } from '../../documents/score-histories.ts';
import { createSignals, type Signal } from '../../events/signals.ts';
import { createAuth } from '../../people/auth.ts';
import { createConfirmPerson, type ConfirmPerson } from '../../people/confirm-person.ts';
import { createThreadPaces, type ThreadPaces } from '../../threads/paces.ts';
import type { AppServices } from '../app-services.ts';
import { createApp } from '../app.ts';
import { createReplayThread } from '../../replay/replay-thread.ts';
import { createLiveLines } from '../live-lines.ts';
import { rememberedPasswords } from './remembered-passwords.ts';

/** Where the tests' browsers are. */
export const testOrigin = 'http://localhost:3000';

/** The whole HTTP side on a database of its own, without a port. */
export interface TestApp {
  readonly app: Hono;
  readonly services: AppServices;
  readonly database: TestDatabase;
  /** Every signal so far. */
  readonly sent: Signal[];
  /** Every line logged so far. */
  readonly logged: string[];
  close(): Promise<void>;
}

interface TestAppOptions {
  readonly origins?: readonly string[];
  readonly attemptsPerMinute?: number;
  /** In place of asking for the password, which takes half a second each time. */
  readonly confirm?: ConfirmPerson;
  /** In place of paces that no test reaches. */
  readonly paces?: ThreadPaces;
  /** Instead of that of requests. */
  readonly patience?: Patience;
  readonly prepare?: (database: TestDatabase) => Promise<Pick<AppServices, 'demo'>>;
}

const keepLines = (lines: string[]) => ({ write: (line: string) => void lines.push(line) });

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase(undefined, options.patience);
  const { db } = database;
  const { demo } = (await options.prepare?.(database)) ?? { demo: undefined };
  const sent: Signal[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, keepLines(logged));
  const signals = createSignals((error) => {
    throw error;
  });
  signals.listen((signal) => void sent.push(signal));
  const origins = options.origins ?? [testOrigin, 'http://a.localhost:3000'];
  const auth = createAuth({
    db,
    signals,
    log,
    origins,
    secret: 'only for tests, long enough to sign',
    attemptsPerMinute: options.attemptsPerMinute ?? 10_000,
    passwords: rememberedPasswords,
  });
  const live = createLiveLines(signals);
  const clientDist = path.join(import.meta.dirname, 'client-dist');
  const scores = createScoreHistories(db);
  const replays = createReplayThread(database.url);
  const traces = createTraceThread();
  const versions = { db, signals, replays };
  const services: AppServices = {
    db,
    auth,
    signals,
    live,
    scores,
    versions,
    writingTimes: createWritingTimes(db),
    tracedChanges: createTracedChanges(db, traces),
    paces: options.paces ?? createThreadPaces({ words: 10_000, reactions: 10_000, typing: 10_000 }),
    confirm: options.confirm ?? createConfirmPerson({ db, auth, demo }),
    log,
    origins,
    demo,
    clientDist,
  };
  const close = async () => {
    live.drain();
    await replays.end();
    await traces.end();
    await database.close();
  };
  return { app: createApp(services), services, database, sent, logged, close };
}
