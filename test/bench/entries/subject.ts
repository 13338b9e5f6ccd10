import type { Page } from 'playwright-core';
import type { SignedIn } from '../../support/people.ts';

/** A page of many entries that is measured. */
export interface Subject {
  /** Such as *risks*. */
  readonly entries: string;
  /** Puts so many on the record and answers the page's place within the alliance. */
  readonly seed: (who: SignedIn, count: number) => Promise<string>;
  /** CSS of one row. */
  readonly row: string;
  /** CSS of what scrolls. */
  readonly scroller: string;
  /** CSS of the field that filters, a word in it, and of what then says how many are left. */
  readonly search: { readonly field: string; readonly word: string; readonly count: string };
  /** Goes from the list to the title of its first entry, and leaves the focus there. */
  readonly beginEdit: (page: Page) => Promise<void>;
  /** Goes back to the list. */
  readonly endEdit: (page: Page) => Promise<void>;
}
