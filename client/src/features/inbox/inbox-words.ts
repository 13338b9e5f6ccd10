import type { InboxItem, InboxKind } from '@entente/protocol/api/inbox';
import { dayWords } from '../../entries/calendar-locale.ts';

/** What each kind is called where one chooses of what to be told. */
export const kindWords: Readonly<Record<InboxKind, string>> = {
  mention: 'Somebody mentions me, my firm or my role',
  reply: 'Replies in threads that I take part in or follow',
  assigned: 'I am asked to see to a thread',
  due: 'The day by which I see to a thread comes near or has come',
  thread: 'New threads of documents that I follow',
  proposal: 'A proposal awaits my signature',
  read_back: 'A read-back awaits us',
  review: 'A review date comes near or has come',
  late: 'A proposal is not answered by the day we hoped for',
};

const replies = (count: number): string => (count === 1 ? 'replied' : `and others wrote ${count} replies`);

const dayIn = (day: string | null): string => (day === null ? 'by now' : dayWords(day));

/** What has happened, after the name of who did it. */
export function whatHappened({ kind, count, day }: Pick<InboxItem, 'kind' | 'count' | 'day'>): string {
  switch (kind) {
    case 'mention':
      return 'mentioned you';
    case 'reply':
      return replies(count);
    case 'assigned':
      return 'asked you to see to a thread';
    case 'due':
      return `You see to this by ${dayIn(day)}`;
    case 'thread':
      return 'began a thread';
    case 'proposal':
      return 'made it your turn to sign';
    case 'read_back':
      return 'made it our turn with a read-back';
    case 'review':
      return `Review due ${dayIn(day)}`;
    case 'late':
      return `An answer was hoped for by ${dayIn(day)}`;
  }
}
