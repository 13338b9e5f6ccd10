import type { FirmId, UserId } from '@entente/protocol/ids';
import type { EntryId } from '../entries/entry-id.ts';
import type { EntryLink } from '../entries/entry-links.ts';
import type { Owner } from '../entries/owner.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { Step } from '../entries/values.ts';
import type { RiskResponse, RiskStatus } from './schema.ts';

/** One risk as the register shows it. */
export interface Risk {
  readonly kind: 'risk';
  readonly id: EntryId;
  /** Given by the server when the risk comes on the record; undefined before that, as offline. */
  readonly number: number | undefined;
  readonly title: string;
  /** The words of the rich text, a line for each block. */
  readonly description: string;
  readonly mitigation: string;
  /** The id of one of the register's categories; it may have been removed. */
  readonly category: EntryId | undefined;
  readonly likelihood: Step | undefined;
  readonly impact: Step | undefined;
  readonly response: RiskResponse | undefined;
  readonly owner: Owner | undefined;
  /** Days, `2026-11-21`. */
  readonly dueOn: string | undefined;
  readonly reviewOn: string | undefined;
  readonly status: RiskStatus;
  /** The risk that this one is part of since both were merged; it is closed then. */
  readonly mergedInto: EntryId | undefined;
  /** `premortem:<card id>` or `import:<file>`; undefined when somebody wrote it here. */
  readonly origin: string | undefined;
  readonly links: readonly EntryLink[];
  /** Who put it on the record, for which firm and when: said by the server, undefined before that. */
  readonly raisedBy: UserId | undefined;
  readonly raisedFor: FirmId | undefined;
  readonly raisedAt: string | undefined;
}

export interface Category {
  readonly id: EntryId;
  readonly name: string;
}

/** A view shared with the alliance; what its settings mean is the grid's matter. */
export interface SavedView {
  readonly id: EntryId;
  readonly name: string;
  /** JSON. */
  readonly settings: string;
}

/** A register at one moment. Risks in the order of their numbers, those without one last. */
export interface Register {
  readonly entries: readonly (Risk | UnreadableEntry)[];
  readonly categories: readonly Category[];
  readonly views: readonly SavedView[];
}
