import { entryId, type EntryId } from '@entente/documents/entries/entry-id';
import type { ScorePoint } from '@entente/documents/register/exposure';
import { readScoreHistory, type ScoreHistory } from '@entente/protocol/api/score-history';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** People on a call score much at once. History may lag: the values of this moment come from the register itself. */
const GATHER_MS = 15_000;

const pointsByRisk = ({ risks }: ScoreHistory): ReadonlyMap<EntryId, readonly ScorePoint[]> =>
  new Map(
    risks.map((risk) => [
      entryId.parse(risk.entryId),
      risk.points.map(({ likelihood, impact, ...point }) => ({
        ...point,
        likelihood: likelihood ?? undefined,
        impact: impact ?? undefined,
      })),
    ]),
  );

/** Makes the history stale a little after each change, however many come in between. */
function useStaleAfter(documentId: DocumentId, register: unknown): void {
  const client = useQueryClient();
  const seen = useRef(register);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (seen.current === register) return;
    seen.current = register;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: keys.scoreHistory(documentId) });
    }, GATHER_MS);
  }, [client, documentId, register]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [documentId],
  );
}

/**
 * How each of a register's risks was scored over time, oldest point first, read again a little after it changes.
 * @param register another value whenever the register has changed, as `followRegister` reads it
 * @param isWanted false as long as the risks themselves are on their way: their history is the larger answer
 */
export function useScoreHistory(documentId: DocumentId, register: unknown, isWanted = true) {
  useStaleAfter(documentId, register);
  return useQuery({
    enabled: isWanted,
    queryKey: keys.scoreHistory(documentId),
    queryFn: ({ signal }) => call(readScoreHistory, { params: { documentId }, signal }),
    select: pointsByRisk,
  });
}
