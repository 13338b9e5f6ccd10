import type { UserId } from '@entente/protocol/ids';
import type { Rivals } from './rivals.ts';

/**
 * Steps to find the places of one person's insertions that have rivals, in one document. Smaller refuses three people who
 * each put 5,000 insertions before one another at one place offline (75 million); at this one every reader may take 20 seconds
 * to open the document, for as long as it lives.
 */
const OWN_STEPS = 2 ** 27;

/**
 * Steps by which one person may lengthen the way of the rivals of others. Smaller keeps people out of a paragraph that somebody
 * else has entangled; at this one 30,000 insertions in the worst of them pass. Larger, and two who know each other do together
 * what one alone may not.
 */
const STEPS_AMID_OTHERS = 2 ** 29;

/** Whether what was put over the record adds steps to a person's that are too many. */
export function isTooEntangled({ own, amid }: Rivals, userId: UserId): boolean {
  return (
    (own.addedTo(userId) > 0 && own.of(userId) > OWN_STEPS) ||
    (amid.addedTo(userId) > 0 && amid.of(userId) > STEPS_AMID_OTHERS)
  );
}
