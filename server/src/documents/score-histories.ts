import type { ScoreHistory } from '@entente/protocol/api/score-history';
import type { Database } from '../db/database.ts';
import { createReplays, type Replays } from '../ledger/replays.ts';
import { ScoreReplay } from './score-replay.ts';

/** How risks were scored, read from the record (DO7). */
export type ScoreHistories = Replays<ScoreHistory>;

export const createScoreHistories = (db: Database): ScoreHistories =>
  createReplays(db, () => new ScoreReplay());
