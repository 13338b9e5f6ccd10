import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase, type OpenDatabase } from './database.ts';
import { isDatabaseAway } from './is-database-away.ts';
import { loggableError } from './loggable-error.ts';
import type { Patience } from './patience.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

/** What a test is not about takes as long as it likes. */
const patient: Patience = {
  connectMs: 60_000,
  lockMs: 60_000,
  statementMs: 60_000,
  idleMs: 60_000,
  silenceMs: 60_000,
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('create table thing (id int primary key)');
  await database.pool.query('insert into thing values (1)');
});
afterAll(() => database.close());

async function withPatience(
  patience: Partial<Patience>,
  run: (open: OpenDatabase) => Promise<void>,
  url = database.url,
): Promise<void> {
  const open = openDatabase(url, () => undefined, { ...patient, ...patience });
  await run(open);
  await open.close();
}

/** Whether it fails, and as something that says nothing of what was asked. */
async function expectAway(asked: Promise<unknown>): Promise<void> {
  const failure = await asked.then(
    () => undefined,
    (error: unknown) => loggableError(error),
  );
  expect(failure).toBeDefined();
  expect(failure && isDatabaseAway(failure), JSON.stringify(failure)).toBe(true);
}

test('[WT1] a connection that cannot be had ends as an error, and the next one is had', () =>
  withPatience({}, async ({ db, pool }) => {
    const lent = await Promise.all(Array.from({ length: 10 }, () => pool.connect()));
    pool.options.connectionTimeoutMillis = 100;
    await expectAway(db.execute(sql`select 1`));
    pool.options.connectionTimeoutMillis = patient.connectMs;
    for (const client of lent) client.release();
    await expect(db.execute(sql`select 1`)).resolves.toMatchObject({ rowCount: 1 });
  }));

test('[WT1] a database that takes connections and says nothing ends as an error', async () => {
  const mute = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => mute.once('listening', resolve));
  const { port } = mute.address() as AddressInfo;
  await withPatience(
    { connectMs: 100 },
    ({ db }) => expectAway(db.execute(sql`select 1`)),
    `postgres://nobody:nothing@127.0.0.1:${port}/none`,
  );
  mute.close();
});

test('[WT1] waiting for a lock ends as an error; when it is gone the same goes', () =>
  withPatience({ lockMs: 100 }, async ({ db }) => {
    const stuck = await database.pool.connect();
    await stuck.query('begin');
    await stuck.query('update thing set id = 1');
    const update = () => db.transaction((tx) => tx.execute(sql`update thing set id = 1`));
    await expectAway(update());
    await stuck.query('rollback');
    stuck.release();
    await expect(update()).resolves.toMatchObject({ rowCount: 1 });
  }));

test('[WT1] a statement that does not come to an end ends as an error, in a transaction too', () =>
  withPatience({ statementMs: 500 }, async ({ db, pool }) => {
    await expectAway(db.execute(sql`select pg_sleep(60)`));
    await expectAway(db.transaction((tx) => tx.execute(sql`select pg_sleep(60)`)));
    await expect(db.execute(sql`select 1`)).resolves.toMatchObject({ rowCount: 1 });
    expect(pool.idleCount).toBe(pool.totalCount);
  }));

test('[WT2] a transaction that does not go on lets go of its locks, and takes nothing else down', () =>
  withPatience({ idleMs: 100 }, async ({ db, pool }) => {
    const stuck = db.transaction(async (tx) => {
      await tx.execute(sql`update thing set id = 1`);
      // Goes on when somebody else has got the lock: not before its own session was ended.
      await database.pool.query('update thing set id = 1');
      await tx.execute(sql`update thing set id = 2`);
    });
    await expectAway(stuck);
    expect((await database.pool.query('select id from thing')).rows).toEqual([{ id: 1 }]);
    expect(pool.totalCount).toBe(pool.idleCount);
  }));

/** Stands between a pool and PostgreSQL, and passes nothing on any more when told. */
async function startLine() {
  const { hostname, port } = new URL(database.url);
  const ends: Socket[] = [];
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    ends.push(near, far);
    near.on('data', (bytes) => void (isCut || far.write(bytes)));
    far.on('data', (bytes) => void (isCut || near.write(bytes)));
    for (const end of [near, far]) end.on('error', () => undefined);
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = new URL(database.url);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut: () => void (isCut = true),
    mend: () => void (isCut = false),
    end() {
      server.close();
      for (const end of ends) end.destroy();
    },
  };
}

test('[WT3] a database that falls silent is given up, and no place of the pool is lost', async () => {
  const line = await startLine();
  await withPatience(
    { silenceMs: 1_000 },
    async ({ db, pool }) => {
      // On a busy machine a second without a word may pass with nobody to blame.
      const untilAnswered = () =>
        vi.waitFor(() => expect(db.execute(sql`select 1`)).resolves.toMatchObject({ rowCount: 1 }), {
          timeout: 20_000,
        });
      await untilAnswered();
      line.cut();
      await expectAway(db.execute(sql`select 1`));
      line.mend();
      // Here `begin` is what is not answered any more.
      await untilAnswered();
      line.cut();
      await expectAway(db.transaction((tx) => tx.execute(sql`select 1`)));
      await vi.waitFor(() => expect(pool.totalCount).toBe(0), { timeout: 20_000 });
      line.mend();
      await untilAnswered();
    },
    line.url,
  );
  line.end();
});
