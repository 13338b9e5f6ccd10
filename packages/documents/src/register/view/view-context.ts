import type { FirmId } from '@entente/protocol/ids';
import type { ViewPeople } from '../../entries/view-people.ts';
import type { Category } from '../risk.ts';

/** What stands around the risks of a view: names of people and firms, the register's categories, and the day. */
export interface ViewContext extends ViewPeople {
  readonly firms: readonly { readonly id: FirmId; readonly name: string }[];
  readonly categories: readonly Category[];
  /** `2026-11-21`, in the reader's time zone. */
  readonly today: string;
}
