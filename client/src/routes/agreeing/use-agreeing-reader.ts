import type { Reader } from '../../features/agreeing/who-signs.ts';
import { useAlliancePage } from '../use-alliance-page.ts';

/** Who is looking, as agreeing needs to know it. */
export function useAgreeingReader(): Reader {
  const { me, alliance } = useAlliancePage();
  return { userId: me.user.id, firmId: alliance.firmId, role: alliance.role };
}
