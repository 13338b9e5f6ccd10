import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets this thread give way to the others of the process when all want one core. Only Linux has priorities for threads; elsewhere
 * nothing happens.
 */
export function giveWay(): void {
  try {
    const [, thread] = readlinkSync('/proc/thread-self').split('/task/');
    setPriority(Number(thread), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system without such a file, or that does not let us: the thread works all the same.
  }
}
