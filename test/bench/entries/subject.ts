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
  /** CSS of a cell that Enter opens for writing, and of the field that it then has. */
  readonly edited: { readonly cell: string; readonly field: string };
}
