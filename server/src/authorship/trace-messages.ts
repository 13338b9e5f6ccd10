/** What goes to and fro between the server and the thread that traces edits. */
import type { MovedRun } from '@entente/documents/authorship/moved-text';
import type {
  ClauseCredits,
  ClauseSince,
  RowCredit,
  TracedChanges,
  TracedRow,
} from '@entente/documents/authorship/edit-trace';
import type { DocumentKind } from '@entente/protocol/api/documents';

/** What the thread is asked; `trace` names one document's trace. */
export type TraceTask =
  | { readonly act: 'begin' | 'end' | 'moved'; readonly trace: number }
  | { readonly act: 'take'; readonly trace: number; readonly rows: readonly TracedRow[] }
  | {
      readonly act: 'read';
      readonly trace: number;
      readonly kind: DocumentKind;
      readonly from: number;
      readonly to: number;
    }
  | { readonly act: 'clauses'; readonly trace: number; readonly since: ClauseSince }
  | {
      readonly act: 'touched';
      readonly trace: number;
      readonly kind: DocumentKind;
      /** The id of an element at the top. */
      readonly element: string;
    };

/** Who touched which clause. */
export interface TracedClauses {
  readonly clauses: readonly ClauseCredits[];
  readonly credits: readonly RowCredit[];
}

/** What came of it, where something was asked. */
export interface TraceAnswer {
  readonly changes?: TracedChanges;
  readonly moved?: readonly MovedRun[];
  readonly clauses?: TracedClauses;
  /** Seqs; undefined when no element has that id. */
  readonly rows?: readonly number[] | undefined;
}

export interface TraceRequest {
  readonly id: number;
  readonly task: TraceTask;
}

export type TraceResponse =
  { readonly id: number; readonly answer: TraceAnswer } | { readonly id: number; readonly error: string };
