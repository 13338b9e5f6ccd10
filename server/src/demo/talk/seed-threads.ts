import { randomUUID } from 'node:crypto';
import { writeRiskText } from '@entente/documents/register/write-register';
import { actId } from '@entente/protocol/api/thread-acts';
import {
  messageId as messageIdType,
  reactionName,
  type MessageId,
} from '@entente/protocol/api/thread-messages';
import { threadId as threadIdType, type ThreadId } from '@entente/protocol/api/threads';
import type { DocumentId } from '@entente/protocol/ids';
import type { Mention } from '@entente/protocol/message/mention';
import type { Database } from '../../db/database.ts';
import { createSignals } from '../../events/signals.ts';
import { acceptOnRecord } from '../../replay/accept-on-record.ts';
import type { AnchorJob } from '../../threads/accept-anchor.ts';
import { changeThread, type ThreadChange } from '../../threads/change-thread.ts';
import { readUpTo } from '../../threads/mark-thread.ts';
import { react } from '../../threads/react.ts';
import { startThread } from '../../threads/start-thread.ts';
import { assign, reopen, resolve } from '../../threads/steer-thread.ts';
import { replyWith } from '../../threads/write-message.ts';
import { entryOf, targetOf, type Books, type Cast } from '../demo-acts.ts';
import type { SharedPen, Stroke } from '../shared-pen.ts';
import { demoThreads, reworded } from './demo-threads.ts';
import { talkAnchor } from './talk-anchor.ts';
import { talkContent } from './talk-content.ts';
import { demoMentions } from './talk-mentions.ts';
import type { DemoPlace, DemoSpeaker, DemoTalk, DemoThread } from './talk-shapes.ts';

/** What seeding writes with. */
interface Talking {
  readonly tx: Database;
  readonly cast: Cast;
  readonly books: Books;
  readonly mentions: ReadonlyMap<string, Mention>;
}

// Nobody can be listening to an alliance that is not committed yet.
const signals = createSignals(() => undefined);

const documentOf = (place: DemoPlace, books: Books): DocumentId =>
  targetOf(books, 'agreement' in place ? place.agreement : place.entry).documentId;

/** The document of a place as it is on the record. */
function writtenAt(place: DemoPlace, books: Books): SharedPen {
  const documentId = documentOf(place, books);
  const pen = [books.register, books.log, books.agreement].find((one) => one.documentId === documentId);
  if (pen === undefined) throw new Error('the demo talks about what nobody has written');
  return pen;
}

/** Starts a thread as its route does it. @param id of its first message */
async function start(
  talking: Talking,
  { place, talk: [first] }: DemoThread,
  { id, threadId, stroke }: { id: MessageId; threadId: ThreadId; stroke: Stroke },
): Promise<void> {
  const { tx, books, mentions } = talking;
  if (first === undefined || !('say' in first)) throw new Error('a thread begins with a message');
  const { documentId, kind, ydoc } = writtenAt(place, books);
  const { allianceId } = stroke.by;
  const replays = { run: ({ document, anchor }: AnchorJob) => acceptOnRecord(tx, document, anchor) };
  await startThread(
    { db: tx, signals, replays, now: () => stroke.at },
    {
      actor: stroke.by,
      document: { id: documentId, allianceId, kind },
      id: threadId,
      anchor: talkAnchor({ kind, ydoc }, place, books),
      audience: allianceId,
      first: { id, content: talkContent(first.say, mentions) },
    },
  );
}

/** What a route would do for this. */
function changeOf(one: DemoTalk, id: string, { cast, mentions }: Talking): ThreadChange {
  if ('say' in one)
    return replyWith({ id: messageIdType.parse(id), content: talkContent(one.say, mentions) });
  const act = actId.parse(id);
  if ('act' in one) return one.act === 'resolve' ? resolve(act) : reopen(act);
  return assign({ id: act, to: cast.actor(one.assign).userId, dueOn: cast.dayOr(one.dueIn) ?? null });
}

/** The reactions to a message, a little later. */
async function reactTo(
  one: DemoTalk,
  id: MessageId,
  run: (by: DemoSpeaker, change: ThreadChange) => Promise<void>,
): Promise<void> {
  const reactions = 'say' in one ? (one.reactions ?? {}) : {};
  for (const reaction of reactionName.options)
    for (const by of reactions[reaction] ?? []) await run(by, react({ id, reaction, isOn: true }));
}

async function seedThread(talking: Talking, thread: DemoThread, place: number): Promise<void> {
  const { tx, cast, books } = talking;
  const documentId = documentOf(thread.place, books);
  const threadId = threadIdType.parse(randomUUID());
  for (const [at, one] of thread.talk.entries()) {
    const id = messageIdType.parse(randomUUID());
    const stroke = cast.stroke(one, (place % 8) + at);
    const run = (by: DemoSpeaker, change: ThreadChange): Promise<void> => {
      const asked = { actor: cast.actor(by), action: 'thread.write' as const, documentId, threadId };
      return changeThread({ db: tx, signals, now: () => stroke.at }, asked, change);
    };
    if (at === 0) await start(talking, thread, { id, threadId, stroke });
    else await run(one.by, changeOf(one, id, talking));
    await reactTo(one, id, run);
  }
  for (const name of thread.readBy)
    await readUpTo({ db: tx, signals }, { actor: cast.actor(name), documentId, threadId }, Infinity);
}

/** Behind everything else of that day; see `Cast.stroke`. */
const END_OF_DAY = 14;

/** Words that somebody talks about are written anew: their thread has lost its place. */
async function rewrite({ tx, cast, books }: Talking): Promise<void> {
  const { register: pen } = books;
  const id = entryOf(books, `R:${reworded.risk}`);
  pen.write(cast.stroke(reworded, END_OF_DAY), (ydoc) =>
    writeRiskText(ydoc, id, { field: 'mitigation', rich: reworded.mitigation }),
  );
  await pen.keep(tx);
}

/** Seeds what both firms have said beside the text, through the commands that the routes use (DM4). */
export async function seedThreads(tx: Database, cast: Cast, books: Books): Promise<void> {
  const talking = { tx, cast, books, mentions: demoMentions(cast, books) };
  for (const [place, thread] of demoThreads.entries()) await seedThread(talking, thread, place);
  await rewrite(talking);
}
