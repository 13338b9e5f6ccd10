import type { Author } from '@entente/protocol/api/documents';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { When } from '../../ui/when.tsx';
import classes from './message.module.css';
import { firmOf, useThreadWorld } from './thread-world.ts';

/** The picture of who wrote. */
export function AuthorAvatar({ by, size = 28 }: { by: Author; size?: number }) {
  const firm = firmOf(useThreadWorld(), by);
  return <PersonAvatar name={by.name} colour={firm?.colour ?? 'slate'} size={size} />;
}

interface MessageHeadProps {
  readonly by: Author;
  /** Null while it is not on the record. */
  readonly at: string | null;
  readonly isUnsent?: boolean;
  readonly isEdited: boolean;
}

/** Who wrote a message, for which firm, and when. */
export function MessageHead({ by, at, isEdited, isUnsent = false }: MessageHeadProps) {
  const firm = firmOf(useThreadWorld(), by);
  return (
    <div className={classes.who}>
      <strong title={by.name}>{by.name}</strong>
      {firm && (
        <span className={classes.firm} title={firm.name}>
          {firm.name}
        </span>
      )}
      <span className={classes.said}>
        {at === null ? isUnsent ? 'Not sent' : 'Sending…' : <When at={at} />}
        {isEdited && ' · edited'}
      </span>
    </div>
  );
}
