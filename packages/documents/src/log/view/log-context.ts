import type { FirmId } from '@entente/protocol/ids';
import type { EntryId } from '../../entries/entry-id.ts';
import type { ViewPeople } from '../../entries/view-people.ts';
import type { Rulings } from '../standing.ts';

/** What stands around the decisions of a view. */
export interface LogContext extends ViewPeople {
  readonly firms: readonly { readonly id: FirmId; readonly name: string }[];
  readonly rulings: Rulings;
  /** The days that the reader's firm has named since, of agreed decisions that it has looked at again. */
  readonly reviewDays?: ReadonlyMap<EntryId, string>;
  /** `2026-11-21`, in the reader's time zone. */
  readonly today: string;
}
