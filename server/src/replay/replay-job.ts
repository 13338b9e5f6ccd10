import type { AcceptedAnchor } from '@entente/documents/anchors/accept-anchor';
import type { Anchor } from '@entente/protocol/anchor';
import type { PartName } from '@entente/protocol/api/proposals';
import type { CutAnswer, CutJob } from '../versions/cut-versions.ts';
import type { ComputedContent, ComputedPart } from './computed-content.ts';
import type { DocumentOnRecord } from './document-on-record.ts';

/** What the thread of replays is asked for. */
export type ReplayJob =
  /** The content at a seq. */
  | { readonly kind: 'content'; readonly document: DocumentOnRecord; readonly seq: number }
  /** A part of it, to be agreed to. */
  | {
      readonly kind: 'part';
      readonly document: DocumentOnRecord;
      readonly seq: number;
      readonly part: PartName;
    }
  /** Whether something can be put on this place of it as it is on the record, and on which words. */
  | { readonly kind: 'anchor'; readonly document: DocumentOnRecord; readonly anchor: Anchor }
  /** A snapshot of all that is on the record. */
  | { readonly kind: 'snapshot'; readonly document: DocumentOnRecord }
  /** The versions that are due. */
  | ({ readonly kind: 'cut' } & CutJob);

/** What it says. A snapshot goes straight to the database; its answer tells only that it is there. */
export interface ReplayAnswers {
  readonly content: ComputedContent;
  readonly part: ComputedPart;
  readonly anchor: AcceptedAnchor;
  readonly snapshot: { readonly seq: number };
  readonly cut: CutAnswer;
}

/** What comes back from the thread. */
export type ReplayMessage =
  | { readonly answer: ReplayAnswers[ReplayJob['kind']] }
  /** `isAway`: the database could not see to it in time. */
  | { readonly error: string; readonly isAway: boolean };
