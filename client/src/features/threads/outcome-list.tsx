import { entryId as entryIdType } from '@entente/documents/entries/entry-id';
import type { Message } from '@entente/protocol/api/thread-messages';
import type { MadeOf } from '../../api/thread-acts.ts';
import type { LinkWords } from '../../entries/describe-link.ts';
import { LinkIcon, LinkTo } from '../../entries/link-to.tsx';
import { TargetWords } from '../../entries/target-words.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import classes from './message.module.css';
import { useThreadWorld } from './thread-world.ts';
import { useIsBeside } from './use-is-beside.ts';

function Became({ words }: { words: LinkWords }) {
  const { alliance } = useThreadWorld();
  const isHere = useIsBeside(words.target.documentId);
  const isElsewhere = words.kind === 'agreement';
  return (
    <LinkTo allianceId={alliance.id} words={words} className={classes.outcome ?? ''} isHere={isHere}>
      <LinkIcon kind={isElsewhere ? 'task' : words.kind} size={14} />
      <span>Became {isElsewhere ? 'a task in' : (words.name ?? `a ${words.kind}`)}</span>
      <OneLine text={words.title} />
    </LinkTo>
  );
}

function Outcome({ made, isNoted }: { made: MadeOf; isNoted: boolean }) {
  const { entries, documents } = useThreadWorld();
  const entryId = entryIdType.safeParse(made.entryId).data;
  return (
    <li>
      <TargetWords world={entries} target={{ documentId: made.documentId, entryId }} documents={documents}>
        {(words) => {
          if (words === 'lost')
            return <span className={classes.outcome}>What this became is not here any more</span>;
          return words ? <Became words={words} /> : <span className={classes.outcome}>Became…</span>;
        }}
      </TargetWords>
      {!isNoted && <span className={classes.unnoted}>Others see it here when it is saved.</span>}
    </li>
  );
}

const keyOf = ({ documentId, entryId }: MadeOf): string => `${documentId} ${entryId}`;

/** What a message became, each leading to it: noted ones, and those of this device that are not yet (TD13). */
export function OutcomeList({ message }: { message: Message }) {
  const { outcomes } = useThreadWorld();
  const noted = new Set(message.entries.map(keyOf));
  const unnoted = outcomes.unnoted.filter((one) => one.messageId === message.id && !noted.has(keyOf(one)));
  if (message.entries.length + unnoted.length === 0) return null;
  return (
    <ul className={classes.outcomes} aria-label="What this became">
      {message.entries.map((made) => (
        <Outcome key={keyOf(made)} made={made} isNoted />
      ))}
      {unnoted.map((made) => (
        <Outcome key={keyOf(made)} made={made} isNoted={false} />
      ))}
    </ul>
  );
}
