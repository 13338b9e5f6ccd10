import { IconCloudOff } from '@tabler/icons-react';
import { Note } from './note.tsx';

/** Says that cards need the server, and that nothing typed is lost. */
export function OfflineNote() {
  return (
    <Note icon={<IconCloudOff size={18} />}>
      Cards need the connection, and it is away. What you type stays here and can be sent when it is back.
    </Note>
  );
}
