import type { FirmId } from '@entente/protocol/ids';
import type { ViewPeople } from '../../entries/view-people.ts';
import type { Rulings } from '../standing.ts';

/** What stands around the decisions of a view. */
export interface LogContext extends ViewPeople {
  readonly firms: readonly { readonly id: FirmId; readonly name: string }[];
  readonly rulings: Rulings;
  /** `2026-11-21`, in the reader's time zone. */
  readonly today: string;
}
