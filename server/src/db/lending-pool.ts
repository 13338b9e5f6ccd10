import pg from 'pg';

/**
 * A pool whose lent connections may break. The one of pg (pg-pool 3) does not listen to them: an error between two
 * statements of a transaction would end the process, and Drizzle does not give back one on which `begin` has failed
 * (drizzle-orm 0.45), so that its place would be taken for ever.
 */
export class LendingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: LendCallback): void;
  override connect(callback?: LendCallback): Promise<pg.PoolClient> | void {
    // Of a single query the pool itself hears the errors.
    if (callback !== undefined) return super.connect(callback);
    return super.connect().then(watch);
  }
}

type LendCallback = Parameters<pg.Pool['connect']>[0];

/** Gives a connection back when it breaks; whoever holds it is told by their next statement. */
function watch(client: pg.PoolClient): pg.PoolClient {
  const release = client.release.bind(client);
  let isLent = true;
  const giveBack = (error?: Error | boolean): void => {
    if (!isLent) return;
    isLent = false;
    client.off('error', giveBack);
    release(error);
  };
  client.on('error', giveBack);
  client.release = giveBack;
  return client;
}
