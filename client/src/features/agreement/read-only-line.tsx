import { Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Permission } from '../../sync/open-document.ts';
import classes from './agreement-editor.module.css';

/** Why nobody can type here; undefined while the server has not said yet. */
export function explainReadOnly(permission: Permission | undefined): string | undefined {
  if (!permission) return undefined;
  if (permission.canEdit) return 'This agreement is open for reading only.';
  return permission.role === 'commenter'
    ? 'You can read and comment. Editors of both firms write the text.'
    : 'You can read. Editors of both firms write the text.';
}

/** The quiet line over an agreement that its reader cannot change. */
export function ReadOnlyLine({ reason }: { reason: string }) {
  return (
    <Text className={classes['readOnly']} size="sm" c="dimmed">
      <IconLock size={16} stroke={1.6} aria-hidden />
      {reason}
    </Text>
  );
}
