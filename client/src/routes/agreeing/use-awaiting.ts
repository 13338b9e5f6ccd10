import { useOpenProposals } from '../../api/use-proposals.ts';
import { turnOf } from '../../features/agreeing/who-signs.ts';
import type { AlliancePage } from '../use-alliance-page.ts';

/** How many open proposals wait for somebody of our firm; undefined until that is known. */
export function useAwaiting({ me, alliance }: AlliancePage): number | undefined {
  const reader = { userId: me.user.id, firmId: alliance.firmId, role: alliance.role };
  return useOpenProposals(alliance.id).data?.filter((one) => turnOf(one, reader) !== 'theirs').length;
}
