import type { Alliance } from '@entente/protocol/api/people';
import { listWords } from './part-words.ts';

/** What proposing is called in an alliance: *Propose to Harbor*. */
export function proposeWords({ firms, firmId }: Pick<Alliance, 'firms' | 'firmId'>): string {
  const others = firms.filter(({ id }) => id !== firmId).map(({ name }) => name);
  return others.length === 0 ? 'Propose' : `Propose to ${listWords(others)}`;
}
