import { flushCompileCache } from 'node:module';
import { readConfig, type Config } from './config.ts';
import { runServer, type RunningServer } from './lifecycle/run-server.ts';
import { isForReader } from './lifecycle/start-error.ts';
import { nextStopSignal } from './lifecycle/stop-signal.ts';
import { createLog } from './log.ts';

const log = createLog(process.stdout.isTTY);
process.on('uncaughtException', endWith);

const stopSignal = nextStopSignal(log);
const { server, config } = await start();
announce(config);
// Otherwise it is written at the end, which a server that is killed does not see.
flushCompileCache();
void server.databaseLost.then(() => {
  log.fatal(
    'PostgreSQL ended by itself; nothing can be saved, so the server ends too (see postgres.log in DATA_DIR)',
  );
  process.exit(1);
});
await stopSignal;
await server.stop();
log.info('stopped; everything is committed');
process.exit(0);

async function start(): Promise<{ server: RunningServer; config: Config }> {
  try {
    const config = readConfig(process.env);
    return { server: await runServer(config, log), config };
  } catch (error) {
    return endWith(error);
  }
}

function announce({ origins, isDemo }: Config): void {
  const [url] = origins;
  log.info({ url }, `Entente is ready at ${url}`);
  const others = origins.filter((origin) => /^http:..[ab]\.localhost/.test(origin));
  if (isDemo) log.info(`To be two people in one browser, open ${others.slice(0, 2).join(' and ')}`);
}

function endWith(error: unknown): never {
  if (isForReader(error)) log.fatal(error.message);
  else log.fatal(error);
  process.exit(1);
}
