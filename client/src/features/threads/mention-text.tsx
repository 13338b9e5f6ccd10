import type { Mention } from '@entente/protocol/message/mention';
import { use } from 'react';
import classes from './message.module.css';
import { ThreadWorldContext } from './thread-world.ts';

/** Whether a mention means the reader: by name, by firm or by role. */
function isMe(
  mention: Mention,
  world: { userId: string; alliance: { firmId: string; role: string } },
): boolean {
  switch (mention.kind) {
    case 'person':
      return mention.userId === world.userId;
    case 'firm':
      return mention.firmId === world.alliance.firmId;
    case 'role':
      return mention.firmId === world.alliance.firmId && mention.role === world.alliance.role;
    case 'risk':
    case 'decision':
    case 'clause':
      return false;
  }
}

/** Whom or what a message mentions; who is meant sees it at once. */
export function MentionText({ mention }: { mention: Mention }) {
  const world = use(ThreadWorldContext);
  const isOurs = world !== undefined && isMe(mention, world);
  return (
    <span className={classes.mention} data-me={isOurs || undefined}>
      @{mention.label}
    </span>
  );
}
