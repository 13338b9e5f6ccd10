import { Alert } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';

/** Says that cards need the server, and that nothing typed is lost. */
export function OfflineNote() {
  return (
    <Alert aria-live="polite" variant="outline" color="gray" icon={<IconCloudOff aria-hidden />} mb="lg">
      Cards need the connection, and it is away. What you type stays here and is sent when it is back.
    </Alert>
  );
}
