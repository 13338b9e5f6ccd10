import type { DocumentId } from '@entente/protocol/ids';
import type { OpenDatabase } from '@entente/server/db/database';
import type { SignedIn } from '../../support/people.ts';

/** A server with the demo alliance, and what is measured at it. */
export interface Stage {
  /** Another one after a restart. */
  readonly database: OpenDatabase;
  /** Of one firm, and of the other. */
  readonly maya: SignedIn;
  readonly daniel: SignedIn;
  /** An agreement that holds the 260,000 edits of a paper; typed in when it is first asked for. */
  readonly paper: () => Promise<DocumentId>;
  /** Ends the server and starts it again on the same database: no room is open afterwards. People stay signed in. */
  readonly restart: () => Promise<void>;
}

/** One figure of ours beside that of a peer in the same run. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'KiB' | 'count';
  readonly ours: number;
  /** Undefined when there is nothing to hold it against. */
  readonly peer?: number;
}

/** What one part of the bench found. */
export interface PartReport {
  /** What was done, and what the peer is. */
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** One thing that is measured. Parts leave the stage as another part may find it. */
export interface Part {
  /** As `--only` names it. */
  readonly name: string;
  readonly measure: (stage: Stage) => Promise<PartReport>;
}
