import { Anchor, Divider, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useEntry } from '../api/use-me.ts';
import { BothAtOnce } from '../features/sign-in/both-at-once.tsx';
import { DemoPeople } from '../features/sign-in/demo-people.tsx';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { SignUpForm } from '../features/sign-in/sign-up-form.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { safeReturn } from '../ui/safe-return.ts';
import { LonelyPage } from './lonely-page.tsx';

function Demo({ onSignedIn }: { onSignedIn: () => void }) {
  const entry = useEntry();
  if (entry.isPending) return <Skeleton height={248} aria-hidden />;
  if (entry.error)
    return (
      <FailureNotice what="We are not connected." error={entry.error} onRetry={() => void entry.refetch()} />
    );
  if (!entry.data.demo) return null;
  return (
    <Stack gap="md" mb="xl">
      <Text>This is a demo. Choose whom to be, with one click.</Text>
      <DemoPeople people={entry.data.demo.people} onSignedIn={onSignedIn} />
      <BothAtOnce hosts={entry.data.demo.hosts} />
      <Divider my="xs" label="or as yourself" />
    </Stack>
  );
}

/** Sign in, sign up, or be one of the demo people. @param from where the person was going */
export function SignInPage({ from, isNew }: { from: string | undefined; isNew: boolean }) {
  const [isSigningUp, setIsSigningUp] = useState(isNew);
  // A page load, not a move within the app: nothing of whoever used this page before stays in memory.
  const go = (): void => location.assign(safeReturn(from));
  return (
    <LonelyPage
      title={isSigningUp ? 'Sign up' : 'Sign in'}
      about="Two firms write one agreement here, live. Every word has an author, and nothing is seen before it is saved."
    >
      <Demo onSignedIn={go} />
      {isSigningUp ? <SignUpForm onSignedIn={go} /> : <SignInForm onSignedIn={go} />}
      <Text size="sm" mt="md">
        {isSigningUp ? 'Here before? ' : 'First time here? '}
        <Anchor component="button" type="button" size="sm" onClick={() => setIsSigningUp(!isSigningUp)}>
          {isSigningUp ? 'Sign in' : 'Sign up'}
        </Anchor>
      </Text>
    </LonelyPage>
  );
}
