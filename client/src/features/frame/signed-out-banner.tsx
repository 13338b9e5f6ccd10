import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import classes from './offline-banner.module.css';

/** Says that the session has ended, on a page that was open before. */
export function SignedOutBanner({ onSignIn }: { onSignIn: () => void }) {
  return (
    <div role="alert" className={classes.banner}>
      <IconLock size={16} aria-hidden style={{ flex: 'none' }} />
      You are signed out. What we see may be old, and nothing reaches the server.
      <Button size="compact-sm" variant="default" onClick={onSignIn}>
        Sign in
      </Button>
    </div>
  );
}
