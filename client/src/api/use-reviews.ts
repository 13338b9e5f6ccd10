import { listReviews } from '@entente/protocol/api/decisions';
import type { AllianceId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** The reviews of agreed decisions that await the reader's firm, the earliest day first. */
export const useReviews = (allianceId: AllianceId) =>
  useQuery({
    queryKey: keys.reviews(allianceId),
    queryFn: async ({ signal }) => (await call(listReviews, { params: { allianceId }, signal })).reviews,
  });
