import type { FirmId, UserId } from '@entente/protocol/ids';
import type { EntryId } from '../entries/entry-id.ts';
import type { EntryLink } from '../entries/entry-links.ts';
import type { Owner } from '../entries/owner.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { DecisionForm, DraftState } from './schema.ts';

/** Something that was weighed. */
export interface Option {
  readonly id: EntryId;
  readonly name: string;
  /** The words of the rich texts, a line for each block. */
  readonly pros: string;
  readonly cons: string;
  /** Points 0 to 5 by criterion; a criterion without points is missing. */
  readonly points: ReadonlyMap<EntryId, number>;
}

/** Something that options are measured by. */
export interface Criterion {
  readonly id: EntryId;
  readonly name: string;
  /** 1 to 5. */
  readonly weight: number;
}

export interface Tag {
  readonly id: EntryId;
  readonly name: string;
}

/** One decision as the log shows it. */
export interface Decision {
  readonly kind: 'decision';
  readonly id: EntryId;
  /** Given by the server when the decision comes on the record; undefined before that, as offline. */
  readonly number: number | undefined;
  readonly form: DecisionForm;
  readonly state: DraftState;
  readonly title: string;
  /** Who has the right to decide, and who was consulted, in words. */
  readonly decider: string;
  readonly consulted: string;
  /** The words of the rich texts, a line for each block. */
  readonly statement: string;
  readonly context: string;
  readonly reasons: string;
  readonly dissent: string;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  /** The id of one of the options; it may have been taken away. */
  readonly chosen: EntryId | undefined;
  /** Days, `2026-11-21`. */
  readonly decidedOn: string | undefined;
  readonly reviewOn: string | undefined;
  /** Of the follow-up. */
  readonly owner: Owner | undefined;
  /** The decision that this one is to replace. */
  readonly supersedes: EntryId | undefined;
  readonly origin: string | undefined;
  readonly links: readonly EntryLink[];
  readonly tags: readonly Tag[];
  /** Who put it on the record, for which firm and when: said by the server, undefined before that. */
  readonly raisedBy: UserId | undefined;
  readonly raisedFor: FirmId | undefined;
  readonly raisedAt: string | undefined;
}

/** A log at one moment. Decisions in the order of their numbers, those without one last. */
export interface Log {
  readonly entries: readonly (Decision | UnreadableEntry)[];
}
