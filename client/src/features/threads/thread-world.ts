import type { Anchor } from '@entente/protocol/anchor';
import type { Author, DocumentKind, DocumentSummary } from '@entente/protocol/api/documents';
import type { Alliance, Firm, Member } from '@entente/protocol/api/people';
import type { MyThreads, ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { createContext, use } from 'react';
import type { ThreadActs } from '../../api/thread-acts.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import type { Becoming } from './becoming.ts';
import type { Mentionable } from './mentionables.ts';
import type { EntryRanks, Places } from './order-threads.ts';
import type { Outbox } from './use-outbox.ts';
import type { Outcomes } from './use-outcomes.ts';

/** What a thread hangs on, in words. */
export interface AnchorWords {
  /** Such as *2.1 Price* or *R-12 Mitigation*. */
  readonly where: string;
  /** What it stands in, in short, such as *2.1* or *R-12*. */
  readonly label: string | undefined;
  /** The words of a passage as they were. */
  readonly quote: string | undefined;
}

/** What everything about threads needs to know of the page around it. */
export interface ThreadWorld {
  readonly userId: UserId;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  /** Why nothing can be said here; undefined while it can. */
  readonly whySilent: string | undefined;
  readonly acts: ThreadActs;
  readonly outbox: Outbox;
  readonly threads: readonly ThreadSummary[];
  /** Undefined until it is known. */
  readonly mine: MyThreads | undefined;
  readonly places: Places;
  /** Those of the alliance; undefined until they are read. */
  readonly documents: readonly DocumentSummary[] | undefined;
  /** What stands around entries that are spoken of. */
  readonly entries: EntryWorld;
  readonly outcomes: Outcomes;
  readonly becoming: Becoming;
  readonly entryRanks: EntryRanks;
  readonly mentionables: readonly Mentionable[];
  readonly describe: (anchor: Anchor) => AnchorWords;
  /** Shows what a thread is about; undefined where it is shown nowhere. */
  readonly reveal: (thread: ThreadSummary) => void;
  /** The address of a thread, or of a message in it. */
  readonly addressOf: (threadId: ThreadId, number?: number) => string;
  /** Makes an anchor of what is selected in the text; undefined while nothing is. */
  readonly anchorOfSelection: () => Anchor | undefined;
}

/** Given by the page of a document to its threads. */
export const ThreadWorldContext = createContext<ThreadWorld | undefined>(undefined);

/** What threads know of the page around them. @throws outside a page that has any */
export function useThreadWorld(): ThreadWorld {
  const world = use(ThreadWorldContext);
  if (!world) throw new Error('These threads stand outside the page of a document.');
  return world;
}

/** The firm of somebody who wrote; undefined for one that has left the alliance. */
export const firmOf = ({ alliance }: ThreadWorld, { firmId }: Author): Firm | undefined =>
  alliance.firms.find(({ id }) => id === firmId);
