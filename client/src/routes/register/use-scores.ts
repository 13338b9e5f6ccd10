import type { EntryId } from '@entente/documents/entries/entry-id';
import { trendOf, weightOf, type ScorePoint } from '@entente/documents/register/exposure';
import type { Register } from '@entente/documents/register/risk';
import type { Trends } from '@entente/documents/register/view/sort-risks';
import type { DocumentId } from '@entente/protocol/ids';
import { useMemo, useState } from 'react';
import { useScoreHistory } from '../../api/use-score-history.ts';

/** What scores are held against. */
const TREND_MS = 30 * 24 * 60 * 60 * 1000;

const signs = { rising: 1, falling: -1, steady: 0 } as const;

/** How the risks were scored over time; both undefined until the server has said it, as offline. */
export interface Scores {
  readonly history: ReadonlyMap<EntryId, readonly ScorePoint[]> | undefined;
  readonly trends: Trends | undefined;
}

/** The scores of a register's risks over time, and which way each goes. @param isReady whether the risks are here */
export function useScores(documentId: DocumentId, register: Register, isReady: boolean): Scores {
  const history = useScoreHistory(documentId, register, isReady).data;
  const [now] = useState(() => Date.now());
  const trends = useMemo(() => {
    if (!history) return undefined;
    return new Map(
      register.entries.flatMap((entry): [EntryId, -1 | 0 | 1][] => {
        if (entry.kind !== 'risk') return [];
        const trend = trendOf(history.get(entry.id) ?? [], weightOf(entry), now - TREND_MS);
        return trend === undefined ? [] : [[entry.id, signs[trend]]];
      }),
    );
  }, [history, register, now]);
  return { history, trends };
}
