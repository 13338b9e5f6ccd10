import { listMembers } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** How the people of an alliance are asked for. */
export const membersQuery = (allianceId: AllianceId) =>
  queryOptions({
    queryKey: keys.members(allianceId),
    queryFn: async ({ signal }) => (await call(listMembers, { params: { allianceId }, signal })).members,
  });

/** The people of an alliance, of all its firms. */
export const useMembers = (allianceId: AllianceId) => useQuery(membersQuery(allianceId));
