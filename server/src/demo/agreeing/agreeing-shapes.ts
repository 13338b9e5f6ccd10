import type { DemoMoment, DemoWriter } from '../entry-shapes.ts';

/** What is written in place of a bracket of a template: words, or the day so many days from when the demo is made. */
export interface DemoFilling {
  readonly by: Extract<DemoWriter, 'maya' | 'ingrid'>;
  readonly with: string | { readonly inDays: number };
}

/** Words of the agreement that somebody has written anew. They stand there once, in one run of text. */
export interface DemoRewording extends DemoMoment {
  readonly from: string;
  readonly to: string;
}

/** What is put to both firms. */
export type DemoPart =
  | { readonly kind: 'whole' }
  | { readonly kind: 'section'; readonly heading: string }
  /** `D:key` or `R:key`. */
  | { readonly kind: 'entry'; readonly name: string };

/** What somebody said to a proposal: the last read-back is meant by the two answers to one. */
export type DemoAnswer = DemoMoment &
  (
    | { readonly say: 'agree' | 'that is what we meant' }
    | { readonly say: 'read back'; readonly words: string }
    | { readonly say: 'not quite'; readonly because: string }
  );

/** A proposal of the demo. */
export interface DemoProposal extends DemoMoment {
  readonly part: DemoPart;
  readonly message: string;
  /** Days from the day on which the demo is made; negative ones are past. */
  readonly answerIn: number;
  /** Oldest first. */
  readonly answers: readonly DemoAnswer[];
}
