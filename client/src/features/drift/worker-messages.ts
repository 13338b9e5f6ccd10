/** What travels between the page and the thread that holds its draft against what is in force. */
import type { RuledText } from '@entente/documents/agreeing/text-in-force';
import type { Compared } from '@entente/documents/compare/compared';
import type { ClauseDrift } from '@entente/documents/drift/clause-drift';
import type { DriftCredits } from '@entente/protocol/api/drift';
import type { Authorship } from '../../compare/authorship.ts';

/** A text in force, named by the proposal that brought it. */
export interface NamedText extends RuledText {
  readonly id: string;
}

export type ToDrift =
  /** Bytes that the draft took in (Yjs update, v1 encoding); the first are all that it holds. */
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  /** Everything that is in force, oldest first. */
  | { readonly kind: 'ruled'; readonly texts: readonly NamedText[] }
  /** Who made the draft differ, as the server told last; undefined until it has. */
  | {
      readonly kind: 'credits';
      readonly credits: DriftCredits | undefined;
      readonly authorship: Authorship | undefined;
    }
  /** Whether the page shows the texts themselves, or only what of them differs. */
  | { readonly kind: 'show'; readonly hasText: boolean };

/** How far the draft has drifted. */
export interface ToldDrift {
  readonly kind: 'drift';
  /** Raised when the draft or what is in force was read anew; the same when only names came. */
  readonly round: number;
  readonly clauses: readonly ClauseDrift[];
  /** The ids of the draft's headings, in order. */
  readonly headings: readonly string[];
  /** From what is in force to the draft; undefined where the page does not show it. */
  readonly compared: readonly Compared[] | undefined;
}

export type FromDrift =
  | ToldDrift
  /** The draft cannot be compared. */
  | { readonly kind: 'failed'; readonly reason: string };
