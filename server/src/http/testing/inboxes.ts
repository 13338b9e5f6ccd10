import type { InboxItem } from '@entente/protocol/api/inbox';
import * as api from '@entente/protocol/api/inbox';
import { codeOf } from './browser.ts';
import type { TestPerson } from './people.ts';

/** A page of somebody's inbox. @throws {Error} the answer is no */
export async function inboxOf(
  { browser }: TestPerson,
  allianceId: string,
  [filter, before]: readonly [filter: string, before: string] = ['all', 'newest'],
): Promise<{ items: InboxItem[]; next: string | null }> {
  const answer = await browser.get(`/api/alliances/${allianceId}/inbox/${filter}/${before}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${codeOf(answer)}`);
  return api.listInbox.output.parse(answer.body);
}

export async function unreadOf({ browser }: TestPerson, allianceId: string): Promise<number> {
  const { body } = await browser.get(`/api/alliances/${allianceId}/inbox-count`);
  return api.countUnread.output.parse(body).unread;
}
