import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSave } from '@tanstack/react-query-persist-client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPerson, keepOnDevice } from './device-cache.ts';
import { readDevicePerson, setDevicePerson } from './device-person.ts';

const deviceCache = keepOnDevice(0);
const items = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => items.set(key, value),
  removeItem: (key: string) => items.delete(key),
});

async function save(fill: (client: QueryClient) => unknown): Promise<void> {
  const queryClient = new QueryClient();
  await fill(queryClient);
  await persistQueryClientSave({ ...deviceCache, queryClient });
}

async function restore(): Promise<QueryClient> {
  const queryClient = new QueryClient();
  await persistQueryClientRestore({ ...deviceCache, queryClient });
  return queryClient;
}

describe('answers kept on the device', () => {
  beforeEach(async () => {
    await forgetPerson();
  });

  it('are kept for the person of the device alone', async () => {
    setDevicePerson('ada');
    await save((client) => client.setQueryData(['me'], 'Ada'));
    setDevicePerson('max');
    expect((await restore()).getQueryData(['me'])).toBeUndefined();
    setDevicePerson('ada');
    expect((await restore()).getQueryData(['me'])).toBe('Ada');
  });

  it('are gone after forgetting, and nothing is kept while nobody is known', async () => {
    setDevicePerson('ada');
    await save((client) => client.setQueryData(['me'], 'Ada'));
    await forgetPerson();
    expect(readDevicePerson()).toBeNull();
    await save((client) => client.setQueryData(['me'], 'late'));
    setDevicePerson('ada');
    expect((await restore()).getQueryData(['me'])).toBeUndefined();
  });

  it('survive a failure to read them again, and come back as answers', async () => {
    setDevicePerson('ada');
    await save(async (client) => {
      client.setQueryData(['me'], 'Ada');
      await client
        .fetchQuery({ queryKey: ['me'], retry: false, queryFn: () => Promise.reject(new Error('silence')) })
        .catch(() => undefined);
      expect(client.getQueryState(['me'])?.status).toBe('error');
    });
    expect((await restore()).getQueryState(['me'])).toMatchObject({
      data: 'Ada',
      status: 'success',
      error: null,
    });
  });

  it('hold nothing of the sign-in page', async () => {
    setDevicePerson('ada');
    await save((client) => client.setQueryData(['entry'], { demo: null }));
    expect((await restore()).getQueryData(['entry'])).toBeUndefined();
  });
});
