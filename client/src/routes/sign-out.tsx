import type { UserId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { SignOutQuestion } from '../features/frame/sign-out-question.tsx';
import { forgetLastAlliance } from './last-alliance.ts';
import { countUnsentDocuments, forgetLocalCopies } from '../sync/local-copies.ts';

/** Signs out, after asking when this device holds something unsent. */
export function SignOut({ userId, onStay }: { userId: UserId; onStay: () => void }) {
  const unsent = useQuery({
    queryKey: ['unsent-documents', userId],
    queryFn: () => countUnsentDocuments(userId).catch(() => 0),
    gcTime: 0,
    staleTime: 0,
  });
  const leave = async (): Promise<void> => {
    await forgetLocalCopies(userId).catch(() => 0);
    forgetLastAlliance();
    // A page load: nothing of this person stays in memory.
    location.assign('/sign-in');
  };
  if (unsent.data === undefined || unsent.isFetching) return null;
  return <SignOutQuestion unsentDocuments={unsent.data} onStay={onStay} onSignedOut={() => void leave()} />;
}
