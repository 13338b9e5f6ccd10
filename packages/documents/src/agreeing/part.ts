import type { Json } from '../canonical/canonical-json.ts';

/** The exact content of a part of a document, which firms can agree to. */
export interface Part {
  /** How it is called: a heading or an entry's title; empty for a whole agreement. */
  readonly title: string;
  /** A clause number, `D-3` or `R-12`; empty for a whole agreement. */
  readonly place: string;
  readonly content: Json;
  /** The ids of the headings in it, in order; of an entry, its own. Two parts that share one share words. */
  readonly spans: readonly string[];
  /** The decision that this one is to replace. */
  readonly supersedes: string | undefined;
}

/** Why there is nothing to agree to. */
export type NoPart =
  'not_there' | 'empty' | 'unscored' | 'unreadable' | 'withdrawn' | 'unnumbered' | 'closed';
