import { listMembers } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** The people of an alliance, of all its firms. */
export const useMembers = (allianceId: AllianceId) =>
  useQuery({
    queryKey: keys.members(allianceId),
    queryFn: async ({ signal }) => (await call(listMembers, { params: { allianceId }, signal })).members,
  });
