import { entryId, type EntryId } from '@entente/documents/entries/entry-id';
import type { AcceptedScore } from '@entente/protocol/api/in-force';
import type { ProposalId, ProposalSummary } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import { createContext, use, useMemo } from 'react';
import { useAcceptedScores } from '../api/use-accepted-scores.ts';
import { useProposals } from '../api/use-proposals.ts';

/** What the firms have said of a risk, by acts that its content cannot claim. */
export interface RiskStanding {
  /** Undefined until every firm has accepted one. */
  readonly accepted: AcceptedScore | undefined;
  /** The open proposal of its score. */
  readonly proposed: ProposalId | undefined;
}

/** By risk; those of which nothing is said are left out. */
export type RiskStandings = ReadonlyMap<EntryId, RiskStanding>;

const nothingSaid: RiskStanding = { accepted: undefined, proposed: undefined };
const noProposals: readonly ProposalSummary[] = [];

const proposedIn = (proposals: readonly ProposalSummary[]): ReadonlyMap<EntryId, ProposalId> =>
  new Map(
    proposals.flatMap(({ id, part, end }) =>
      part.kind === 'entry' && end === null ? [[entryId.parse(part.id), id] as const] : [],
    ),
  );

/** What the firms have said of the risks of a register. The same object while nothing of it changes. */
export function useRiskStandings(documentId: DocumentId): RiskStandings {
  const accepted = useAcceptedScores(documentId);
  const proposals = useProposals(documentId).data ?? noProposals;
  return useMemo(() => {
    const proposed = proposedIn(proposals);
    const ids = new Set([...accepted.keys(), ...proposed.keys()]);
    return new Map(
      [...ids].map((id) => [id, { accepted: accepted.get(id), proposed: proposed.get(id) }] as const),
    );
  }, [accepted, proposals]);
}

/** Given by the register's page to everything that shows scores; elsewhere nothing is known of them. */
export const RiskStandingsContext = createContext<RiskStandings>(new Map());

/** What the firms have said of one risk. */
export const useRiskStanding = (id: EntryId): RiskStanding =>
  use(RiskStandingsContext).get(id) ?? nothingSaid;
