import {
  countUnread,
  listInbox,
  markAllRead,
  markItem,
  readInboxPreferences,
  setInboxPreferences,
  type InboxItem,
  type InboxKind,
} from '@entente/protocol/api/inbox';
import type { AllianceId } from '@entente/protocol/ids';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** What the inbox is narrowed to. */
export type InboxFilter = 'all' | 'unread';

/** What the reader was told in an alliance, newest first, page by page. */
export const useInbox = (allianceId: AllianceId, filter: InboxFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.inbox(allianceId), 'items', filter],
    initialPageParam: 'newest',
    queryFn: ({ pageParam, signal }) =>
      call(listInbox, { params: { allianceId, filter, before: pageParam }, signal }),
    getNextPageParam: ({ next }) => next,
  });

/** How much of it is unread; undefined until that is known. */
export const useUnreadCount = (allianceId: AllianceId): number | undefined =>
  useQuery({
    queryKey: [...keys.inbox(allianceId), 'count'],
    queryFn: async ({ signal }) => (await call(countUnread, { params: { allianceId }, signal })).unread,
  }).data;

/** Marks what the reader was told, on all their devices. */
export function useMarkInbox(allianceId: AllianceId) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.inbox(allianceId) });
  const one = useMutation({
    mutationFn: ({ item, isRead }: { item: InboxItem; isRead: boolean }) =>
      call(markItem, { params: { allianceId, itemId: item.id }, input: { isRead } }),
    onSettled,
  });
  const all = useMutation({
    mutationFn: (until: string) => call(markAllRead, { params: { allianceId }, input: { until } }),
    onSettled,
  });
  return { one, all };
}

/** The kinds that the reader does not want to be told of, and how to change that. */
export function useInboxPreferences(allianceId: AllianceId) {
  const client = useQueryClient();
  const queryKey = [...keys.inbox(allianceId), 'preferences'];
  const preferences = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(readInboxPreferences, { params: { allianceId }, signal }),
  });
  const set = useMutation({
    mutationFn: (off: InboxKind[]) => call(setInboxPreferences, { params: { allianceId }, input: { off } }),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
  });
  return { preferences, set };
}
