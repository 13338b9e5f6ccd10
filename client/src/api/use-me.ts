import { readEntry, readMe, type Alliance, type Me } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import {
  forgetDevicePerson,
  readDevicePerson,
  readPagePerson,
  setDevicePerson,
  setPagePerson,
} from './device-person.ts';
import { keys } from './keys.ts';

/**
 * Another tab may have signed in as somebody else; nothing of the one before may stay in this page. What the device says
 * counts only where the page holds nobody's answers: that tab has told the device already.
 */
export function notePerson(me: Pick<Me, 'user'>): void {
  const known = readPagePerson() ?? readDevicePerson();
  if (known === null || known === me.user.id) {
    setDevicePerson(me.user.id);
    setPagePerson(me.user.id);
    return;
  }
  forgetDevicePerson();
  location.reload();
}

/** How who is signed in is asked for. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  async queryFn({ signal }) {
    const me = await call(readMe, { signal });
    notePerson(me);
    return me;
  },
});

/** Who is signed in, and their alliances. Fails with `signed_out`; offline it is who the device knew. */
export const useMe = () => useQuery(meQuery);

/** The alliance of this id as the reader sees it; undefined when unknown or not theirs. */
export function useAlliance(allianceId: AllianceId): Alliance | undefined {
  return useMe().data?.alliances.find((alliance) => alliance.id === allianceId);
}

/** What the sign-in page needs before anybody is signed in. */
export const useEntry = () =>
  useQuery({ queryKey: keys.entry, queryFn: ({ signal }) => call(readEntry, { signal }) });

/** Asks again who is signed in; resolves when it is known. */
export function useReadMeAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.me });
}
