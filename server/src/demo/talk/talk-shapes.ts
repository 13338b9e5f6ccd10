import type { ReactionName } from '@entente/protocol/api/thread-messages';
import type { DemoName } from '../entry-shapes.ts';

/** Those of the demo people who may comment. */
export type DemoSpeaker = Exclude<DemoName, 'priya'>;

/** What a thread of the demo is about; `words` make it a passage of that text. Entries by `R:key` or `D:key`. */
export type DemoPlace =
  | { readonly agreement: string; readonly words?: string }
  | { readonly entry: string; readonly field?: string; readonly words?: string };

interface Moment {
  readonly by: DemoSpeaker;
  /** At least 1. */
  readonly daysAgo: number;
}

/** One thing said or done in a thread. */
export type DemoTalk =
  | (Moment & {
      /**
       * Paragraphs by line ends. In braces whom or what it mentions: somebody of the demo, a firm, `signatories of Harbor`, or an
       * entry by `R:key` or `D:key`.
       */
      readonly say: string;
      readonly reactions?: Readonly<Partial<Record<ReactionName, readonly DemoSpeaker[]>>>;
    })
  | (Moment & { readonly act: 'resolve' | 'reopen' })
  | (Moment & { readonly assign: DemoSpeaker; readonly dueIn?: number });

/** A thread of the demo, as its people have talked. */
export interface DemoThread {
  readonly place: DemoPlace;
  /** Oldest first; the first one is said. */
  readonly talk: readonly DemoTalk[];
  /** Who has read all of it, beside who wrote last. */
  readonly readBy: readonly DemoName[];
}
