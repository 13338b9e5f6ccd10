import { entryId as entryIdType } from '@entente/documents/entries/entry-id';
import type { Mention } from '@entente/protocol/message/mention';
import { use } from 'react';
import { LinkIcon, LinkTo } from '../../entries/link-to.tsx';
import { TargetWords } from '../../entries/target-words.tsx';
import classes from './message.module.css';
import { ThreadWorldContext, type ThreadWorld } from './thread-world.ts';
import { useIsBeside } from './use-is-beside.ts';

type ThingMention = Extract<Mention, { entryId: string }>;

/** Whether a mention means the reader: by name, by firm or by role. */
function isMe(
  mention: Exclude<Mention, ThingMention>,
  world: { userId: string; alliance: { firmId: string; role: string } },
): boolean {
  switch (mention.kind) {
    case 'person':
      return mention.userId === world.userId;
    case 'firm':
      return mention.firmId === world.alliance.firmId;
    case 'role':
      return mention.firmId === world.alliance.firmId && mention.role === world.alliance.role;
  }
}

/** A risk, a decision or a clause: its number and title of this moment where they are known, else as the writer had them. */
function MentionedThing({ mention, world }: { mention: ThingMention; world: ThreadWorld }) {
  const { documentId, label } = mention;
  const isHere = useIsBeside(documentId);
  const entryId = entryIdType.safeParse(mention.entryId).data;
  return (
    <TargetWords world={world.entries} target={{ documentId, entryId }} documents={world.documents}>
      {(words) => {
        if (words === undefined || words === 'lost') return <span className={classes.mention}>{label}</span>;
        const isKnown = words.kind === mention.kind;
        return (
          <LinkTo
            allianceId={world.alliance.id}
            words={isKnown ? words : { ...words, kind: mention.kind, name: undefined }}
            className={classes.thing ?? ''}
            isHere={isHere}
          >
            <LinkIcon kind={mention.kind} size={13} />
            {isKnown ? `${words.name ?? ''} ${words.title}`.trim() : label}
          </LinkTo>
        );
      }}
    </TargetWords>
  );
}

/** Whom or what a message mentions; who is meant sees it at once, and a thing is led to (TD15). */
export function MentionText({ mention }: { mention: Mention }) {
  const world = use(ThreadWorldContext);
  if ('entryId' in mention) {
    if (world) return <MentionedThing mention={mention} world={world} />;
    return <span className={classes.mention}>{mention.label}</span>;
  }
  const isOurs = world !== undefined && isMe(mention, world);
  return (
    <span className={classes.mention} data-me={isOurs || undefined}>
      @{mention.label}
    </span>
  );
}
