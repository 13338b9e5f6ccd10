import { Button, Center, Loader } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isSignedOut } from '../api/api-error.ts';
import { readDevicePerson } from '../api/device-person.ts';
import { useMe } from '../api/use-me.ts';
import { failureWords } from '../ui/failure-words.ts';
import { LonelyPage } from './lonely-page.tsx';

function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ to: '/sign-in', search: { from: router.state.location.href }, replace: true });
  }, [router]);
  return null;
}

/**
 * A session that ends while somebody writes takes nothing off the page: the frame says so, and what is unsent stays in
 * sight. After signing out, here or in another tab, nothing stays.
 */
const canStay = (knownAt: number): boolean =>
  knownAt >= performance.timeOrigin && readDevicePerson() !== null;

/** Pages for people who are signed in; others go to sign in first and come back. Offline it trusts what the device knew. */
export function SignedIn() {
  const me = useMe();
  if (isSignedOut(me.error) && !canStay(me.dataUpdatedAt)) return <ToSignIn />;
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
