import { firstRuns } from '@entente/documents/authorship/first-runs';
import type { TypedRun } from '@entente/documents/authorship/list-runs';
import type { CreditedPart } from '@entente/documents/compare/compared';
import { timeOf, type Authorship } from './authorship.ts';

/** The part of a run that was not on the record at the older text. */
function behind(
  { from, to, clientId, clock }: TypedRun,
  known: ReadonlyMap<number, number>,
): TypedRun | undefined {
  const skipped = Math.max(0, (known.get(clientId) ?? 0) - clock);
  return from + skipped >= to ? undefined : { from: from + skipped, to, clientId, clock: clock + skipped };
}

/**
 * Who wrote what came into a draft, by the server's bindings.
 * @param runs of the draft, in order
 * @param known clocks of each clientID that were on the record at the older text
 */
export function writtenParts(
  runs: readonly TypedRun[],
  { authors, times, moved }: Authorship,
  known: ReadonlyMap<number, number>,
): CreditedPart[] {
  const owners = new Map(authors.map((author) => [author.clientId, author]));
  const timesOf = Map.groupBy(times, ({ clientId }) => clientId);
  return firstRuns(runs, moved).flatMap((run): CreditedPart[] => {
    const own = behind(run, known);
    const owner = owners.get(run.clientId);
    if (own === undefined || owner === undefined) return [];
    const { userId, firmId, name } = owner;
    const at = timeOf(timesOf.get(run.clientId) ?? [], run.clientId, own.clock);
    return [{ from: own.from, to: own.to, by: { userId, firmId, name, at } }];
  });
}
