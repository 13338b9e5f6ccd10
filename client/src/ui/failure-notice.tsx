import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { failureWords } from './failure-words.ts';

interface FailureNoticeProps {
  readonly error: unknown;
  /** What did not happen, or was kept: *The list could not be read.* */
  readonly what: string;
  readonly onRetry?: () => void;
}

/** What happened, what was kept, what to do. */
export function FailureNotice({ error, what, onRetry }: FailureNoticeProps) {
  const words = failureWords(error);
  return (
    <Alert role="alert" color="red" variant="outline" icon={<IconAlertCircle aria-hidden />} title={what}>
      <Text size="sm">
        {words.happened} {words.todo}
      </Text>
      {onRetry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
