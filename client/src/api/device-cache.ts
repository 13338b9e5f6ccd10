import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import type { Query } from '@tanstack/react-query';
import type { PersistedClient, PersistQueryClientOptions } from '@tanstack/react-query-persist-client';
import { del, get, set } from 'idb-keyval';
import { keys } from './keys.ts';
import { forgetDevicePerson, readDevicePerson, readPagePerson } from './device-person.ts';

/** What the device knew stays good for opening offline this long. setTimeout overflows past 24 days. */
export const keptMs = 14 * 24 * 60 * 60 * 1000;

/** Raise it when a kept answer changes its shape: what was kept before is dropped. */
const SHAPE = '2';

const nameFor = (userId: string): string => `entente.answers.${userId}`;

/** Kept under the person's own name, and not at all while nobody is known. */
const storage = {
  async getItem() {
    const person = readDevicePerson();
    return person === null ? undefined : await get<string>(nameFor(person));
  },
  async setItem(_key: string, value: string) {
    const person = readDevicePerson();
    // What a page holds of one person is never kept under the name of another who has signed in in the next tab.
    if (person !== null && (readPagePerson() ?? person) === person) await set(nameFor(person), value);
  },
  async removeItem() {
    const person = readDevicePerson();
    if (person !== null) await del(nameFor(person));
  },
};

const keptKinds: readonly unknown[] = [keys.me[0], keys.allDocuments[0], 'alliance'];

const isKept = (query: Query): boolean =>
  query.state.data !== undefined && keptKinds.includes(query.queryKey[0]);

type KeptQuery = PersistedClient['clientState']['queries'][number];

/** An answer that could not be read again is still an answer; its failure belongs to the page that met it. */
const asAnswer = (query: KeptQuery): KeptQuery => ({
  ...query,
  state: { ...query.state, status: 'success', fetchStatus: 'idle', error: null, fetchFailureReason: null },
});

const serialize = (client: PersistedClient): string =>
  JSON.stringify({
    ...client,
    clientState: { mutations: [], queries: client.clientState.queries.map(asAnswer) },
  });

/**
 * How answers are kept.
 * @param pauseMs between two writes; each writes everything, so smaller costs battery while lists change
 */
export const keepOnDevice = (pauseMs: number): Omit<PersistQueryClientOptions, 'queryClient'> => ({
  persister: createAsyncStoragePersister({ storage, serialize, throttleTime: pauseMs }),
  maxAge: keptMs,
  buster: SHAPE,
  dehydrateOptions: { shouldDehydrateQuery: isKept },
});

/** Keeps the answers of this person on the device, so that the app opens offline with what it knew. */
export const deviceCache = keepOnDevice(1000);

/** Forgets the person of this device and drops the answers kept for them. In this order: a late write finds nobody. */
export async function forgetPerson(): Promise<void> {
  const person = readDevicePerson();
  forgetDevicePerson();
  if (person !== null) await del(nameFor(person));
}
