import { Button, Center, Loader } from '@mantine/core';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { isSignedOut } from '../api/api-error.ts';
import { useMe } from '../api/use-me.ts';
import { failureWords } from '../ui/failure-words.ts';
import { LonelyPage } from './lonely-page.tsx';

/** Pages for people who are signed in; others go to sign in first and come back. Offline it trusts what the device knew. */
export function SignedIn() {
  const me = useMe();
  const { href } = useLocation();
  if (isSignedOut(me.error)) return <Navigate to="/sign-in" search={{ from: href }} replace />;
  if (me.data) return <Outlet />;
  if (me.error) {
    const words = failureWords(me.error);
    return (
      <LonelyPage title="We are not connected" about={`${words.happened} ${words.todo}`}>
        <Button loading={me.isFetching} onClick={() => void me.refetch()}>
          Try again
        </Button>
      </LonelyPage>
    );
  }
  return (
    <Center h="100dvh">
      <Loader aria-label="Opening Entente" size="sm" />
    </Center>
  );
}
