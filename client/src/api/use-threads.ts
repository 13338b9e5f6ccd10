import {
  listChangedThreads,
  readEarlier,
  readMyThreads,
  readThread,
  type ThreadId,
  type ThreadSummary,
} from '@entente/protocol/api/threads';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** The threads of a document, as far as they were read. */
export interface KnownThreads {
  /** Oldest first. */
  readonly threads: readonly ThreadSummary[];
  /** Where to read on. */
  readonly upTo: string;
}

const nothingKnown: KnownThreads = { threads: [], upTo: '0' };

/** Times are written alike, so that they stand in order as plain text; in the reader's alphabet that takes ten times as long. */
const byStart = ({ started: a }: ThreadSummary, { started: b }: ThreadSummary): number =>
  a.at < b.at ? -1 : Number(a.at > b.at);

/** Puts what has changed in the place of what was known. */
export function mergeThreads(
  known: readonly ThreadSummary[],
  changed: readonly ThreadSummary[],
): readonly ThreadSummary[] {
  if (changed.length === 0) return known;
  const byId = new Map([...known, ...changed].map((thread) => [thread.id, thread]));
  return [...byId.values()].toSorted(byStart);
}

async function readOn(
  documentId: DocumentId,
  from: KnownThreads,
  signal: AbortSignal,
): Promise<KnownThreads> {
  const params = { documentId, since: from.upTo };
  const page = await call(listChangedThreads, { params, signal });
  const known = { threads: mergeThreads(from.threads, page.threads), upTo: page.upTo };
  return page.isWhole ? known : readOn(documentId, known, signal);
}

/** Every thread of a document; after the first time only what has changed is read. */
export function useThreads(documentId: DocumentId) {
  const client = useQueryClient();
  const queryKey = keys.threadList(documentId);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      readOn(documentId, client.getQueryData<KnownThreads>(queryKey) ?? nothingKnown, signal),
  });
}

/** One thread with its newest messages. */
export const useThread = (documentId: DocumentId, threadId: ThreadId) =>
  useQuery({
    queryKey: keys.thread(documentId, threadId),
    queryFn: ({ signal }) => call(readThread, { params: { documentId, threadId }, signal }),
  });

/** The messages before a number. */
export const readBefore = (documentId: DocumentId, threadId: ThreadId, number: number) =>
  call(readEarlier, { params: { documentId, threadId, number: String(number) } });

/** The reader's own marks of a document's threads. */
export const useMyThreads = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.myThreads(documentId),
    queryFn: ({ signal }) => call(readMyThreads, { params: { documentId }, signal }),
  });
