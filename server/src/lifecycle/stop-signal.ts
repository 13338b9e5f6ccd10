import type { Logger } from 'pino';

/** Far longer than the slowest commit we expect; what supervisors wait before they kill (Docker: 10 s) is no longer. */
const drainMs = 10_000;

/**
 * Resolves at the first SIGTERM or SIGINT, also when it came before anybody waited. From then on a second one, or ten
 * seconds, end the process where it stands; what was reported saved is committed by then in any case.
 */
export function nextStopSignal(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (isStopping) endHard(log, `a second signal (${signal})`);
      isStopping = true;
      log.info(`${signal}: stopping`);
      setTimeout(endHard, drainMs, log, `stopping took longer than ${drainMs / 1000} s`).unref();
      resolve();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}

function endHard(log: Logger, reason: string): never {
  log.error(`ended at once: ${reason}`);
  process.exit(1);
}
