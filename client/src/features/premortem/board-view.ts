import type { EntryId } from '@entente/documents/entries/entry-id';
import type { RevealedPremortem } from '@entente/protocol/api/premortem';
import type { Firm } from '@entente/protocol/api/people';
import type { BoardRisks } from './use-board-risks.ts';
import type { Sorting } from './use-sorting.ts';

/** What every part of the board needs to show a session and to act on it. */
export interface BoardView {
  readonly session: RevealedPremortem;
  readonly firms: readonly Firm[];
  readonly risks: BoardRisks;
  readonly sorting: Sorting;
  /** Between reveal and close, for who may edit. */
  readonly canSort: boolean;
  /** For who may edit, also after the close. */
  readonly canMakeRisks: boolean;
  readonly onOpenRisk: (entryId: EntryId) => void;
}
