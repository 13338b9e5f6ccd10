import type { TextName } from '@entente/protocol/anchor';
import type { EntryStanding } from './entry-standing.ts';

/** Why a place cannot be told. */
export type LostWhy =
  /** None of the passage is left, and its words stand nowhere. */
  | 'gone'
  /** None of it is left, and its words stand in several places that are as likely. */
  | 'ambiguous'
  /** It names an edit that this copy does not have: not yet, or of another document. */
  | 'unknown'
  /** The document has no such entry, field or text, or none any more. */
  | 'not_there';

/** Where an anchor is at one moment. */
export type Place =
  | { readonly kind: 'document' }
  | { readonly kind: 'entry'; readonly entry: string; readonly standing: EntryStanding }
  | {
      readonly kind: 'field';
      readonly entry: string;
      readonly field: string;
      readonly standing: EntryStanding;
    }
  | {
      readonly kind: 'passage';
      /** The text that it stands in by now. */
      readonly text: TextName;
      /** ProseMirror positions in the editor of that text; never empty. */
      readonly from: number;
      readonly to: number;
      /** `own`: by its characters; `returned`: they are gone, and the same words stand there as others. */
      readonly by: 'own' | 'returned';
    }
  | { readonly kind: 'lost'; readonly why: LostWhy };
