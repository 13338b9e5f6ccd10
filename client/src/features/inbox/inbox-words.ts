import type { InboxItem, InboxKind } from '@entente/protocol/api/inbox';

/** What each kind is called where one chooses of what to be told. */
export const kindWords: Readonly<Record<InboxKind, string>> = {
  mention: 'Somebody mentions me, my firm or my role',
  reply: 'Replies in threads that I take part in or follow',
  assigned: 'I am asked to see to a thread',
  thread: 'New threads of documents that I follow',
  proposal: 'A proposal awaits my signature',
  read_back: 'A read-back awaits us',
  review: 'A review date has come',
};

const replies = (count: number): string => (count === 1 ? 'replied' : `and others wrote ${count} replies`);

/** What has happened, after the name of who did it. */
export function whatHappened({ kind, count }: Pick<InboxItem, 'kind' | 'count'>): string {
  switch (kind) {
    case 'mention':
      return 'mentioned you';
    case 'reply':
      return replies(count);
    case 'assigned':
      return 'asked you to see to a thread';
    case 'thread':
      return 'began a thread';
    case 'proposal':
      return 'made it your turn to sign';
    case 'read_back':
      return 'made it our turn with a read-back';
    case 'review':
      return 'The review date has come';
  }
}
