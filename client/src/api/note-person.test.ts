// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSave } from '@tanstack/react-query-persist-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepOnDevice } from './device-cache.ts';
import { readDevicePerson, setDevicePerson, setPagePerson } from './device-person.ts';
import { notePerson } from './use-me.ts';

const reload = vi.fn();
vi.stubGlobal('location', { reload, origin: 'http://localhost' });

const meOf = (id: string) => ({ user: { id, name: id, email: `${id}@example.com` } }) as never;

afterEach(() => {
  reload.mockClear();
  setPagePerson(null);
  localStorage.clear();
});

describe('somebody else signs in in another tab', () => {
  it('a page that holds answers of one person is loaded anew, also when the device knows the other already', () => {
    notePerson(meOf('ada'));
    expect([readDevicePerson(), reload.mock.calls.length]).toEqual(['ada', 0]);
    setDevicePerson('max');
    notePerson(meOf('max'));
    expect(reload).toHaveBeenCalledOnce();
    expect(readDevicePerson()).toBeNull();
  });

  it('what it holds is not kept under the name of the other', async () => {
    notePerson(meOf('ada'));
    setDevicePerson('max');
    const queryClient = new QueryClient();
    queryClient.setQueryData(['document', 'd', 'threads', 'list'], 'of our side');
    await persistQueryClientSave({ ...keepOnDevice(0), queryClient });
    const ofMax = new QueryClient();
    await persistQueryClientRestore({ ...keepOnDevice(0), queryClient: ofMax });
    expect(ofMax.getQueryCache().getAll()).toEqual([]);
  });

  it('the same person may sign in again, and a page that holds nothing takes whom it is told', () => {
    setPagePerson(readDevicePerson());
    notePerson(meOf('max'));
    notePerson(meOf('max'));
    expect([readDevicePerson(), reload.mock.calls.length]).toEqual(['max', 0]);
  });
});
