import { Button, Group } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { failureWords } from '../ui/failure-words.ts';
import { LonelyPage } from './lonely-page.tsx';

/** What a person sees when a page fails. What they wrote is on the record or on this device, and that is said. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const words = failureWords(error);
  return (
    <LonelyPage
      title="This page failed"
      about={`${words.happened} What we wrote is on the record or kept on this device. ${words.todo}`}
    >
      <Group>
        <Button onClick={() => location.reload()}>Reload</Button>
        <Button variant="default" onClick={reset}>
          Try again
        </Button>
      </Group>
    </LonelyPage>
  );
}
