import { useNavigate, useRouter } from '@tanstack/react-router';
import { isSignedOut } from '../api/api-error.ts';
import { useMe } from '../api/use-me.ts';
import { OfflineBanner } from '../features/frame/offline-banner.tsx';
import { SignedOutBanner } from '../features/frame/signed-out-banner.tsx';

/** What concerns every page of the alliance: no server, or no session. */
export function FrameNotices() {
  const me = useMe();
  const navigate = useNavigate();
  const router = useRouter();
  if (!isSignedOut(me.error)) return <OfflineBanner />;
  return (
    <SignedOutBanner
      onSignIn={() => void navigate({ to: '/sign-in', search: { from: router.state.location.href } })}
    />
  );
}
