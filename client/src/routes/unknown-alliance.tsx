import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useReadMeAgain } from '../api/use-me.ts';
import { NotFoundPage } from './not-found-page.tsx';

/**
 * An alliance we do not know. Somebody may have been let in since we last asked, so the server is asked once more; only
 * then there is nothing.
 */
export function UnknownAlliance() {
  const readMeAgain = useReadMeAgain();
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    void readMeAgain().finally(() => setIsAsked(true));
    // Once for this address.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  if (isAsked) return <NotFoundPage />;
  return (
    <Center h="100dvh">
      <Loader aria-label="Opening the alliance" size="sm" />
    </Center>
  );
}
