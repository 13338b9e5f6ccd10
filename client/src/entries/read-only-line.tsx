import { IconLock } from '@tabler/icons-react';
import type { Permission } from '../sync/open-document.ts';
import classes from './read-only-line.module.css';

/**
 * Why nobody can write here; undefined while the server has not said yet.
 * @param what *The register*, *The log*
 */
export function explainReadOnly(permission: Permission | undefined, what: string): string | undefined {
  if (!permission) return undefined;
  if (permission.canEdit) return `${what} is open for reading only.`;
  return permission.role === 'commenter'
    ? 'You can read and comment. Editors of both firms write here.'
    : 'You can read. Editors of both firms write here.';
}

/** The quiet line over what its reader cannot change. */
export function ReadOnlyLine({ reason }: { reason: string }) {
  return (
    <p className={classes.line}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      {reason}
    </p>
  );
}
