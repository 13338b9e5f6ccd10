import { pino, type Logger } from 'pino';
import pretty from 'pino-pretty';
import { loggableError } from './db/loggable-error.ts';

/** An error goes under `err`; it is written without its secrets. */
const serializers = { err: loggableError };

/**
 * The server's log on standard output: lines for people on a terminal, JSON elsewhere. Each line is written before
 * the call returns, so that nothing is lost when the process ends.
 */
export function createLog(isTerminal: boolean): Logger {
  if (!isTerminal) return pino({ serializers }, pino.destination({ sync: true }));
  return pino(
    { serializers },
    pretty({ sync: true, ignore: 'pid,hostname,url', translateTime: 'SYS:HH:MM:ss' }),
  );
}
