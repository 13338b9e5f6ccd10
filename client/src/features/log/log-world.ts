import { entryId, type EntryId } from '@entente/documents/entries/entry-id';
import type { AgreedDecisions } from '@entente/documents/log/agreed-decision';
import type { LogContext } from '@entente/documents/log/view/log-context';
import type { ProposalId, ProposalSummary } from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { createContext, use, useMemo } from 'react';
import { useAgreed, useIsAgreedKnown } from '../../api/use-agreed.ts';
import { useProposals } from '../../api/use-proposals.ts';
import { useReviews } from '../../api/use-reviews.ts';
import { useRulings } from '../../api/use-rulings.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { useToday } from '../../ui/use-today.ts';

/** How a proposal came to nothing, and the reason that was given. */
export interface Refusal {
  readonly how: 'declined' | 'withdrawn';
  readonly reason: string;
}

/** What stands around the decisions. Stays the same object while none of it changes, so that rows need not render again. */
export interface LogWorld extends LogContext, EntryWorld {
  /** The reader's own firm first. */
  readonly firms: EntryWorld['firms'];
  /** Whether the reader may write, and it is known in what nobody writes any more. */
  readonly isEditable: boolean;
  /** Decisions as firms have agreed to them: nobody writes in those any more. */
  readonly agreed: AgreedDecisions;
  /** Open proposals by the decision that they propose. */
  readonly openProposals: ReadonlyMap<EntryId, ProposalId>;
  /** Why the newest proposal of a decision came to nothing. */
  readonly refusals: ReadonlyMap<EntryId, Refusal>;
  /** Asks with which words a decision is proposed. */
  readonly propose: (id: EntryId) => void;
  /** Opens a decision that was just added. */
  readonly openFresh: (id: EntryId) => void;
}

/** Given by the log's page to everything in it. */
export const LogWorldContext = createContext<LogWorld | undefined>(undefined);

/** What stands around the decisions. @throws outside the log's page */
export function useLogWorld(): LogWorld {
  const world = use(LogWorldContext);
  if (!world) throw new Error('This part stands outside the page of a log.');
  return world;
}

type Sources = Omit<EntryWorld, 'firms'> & Pick<LogWorld, 'isEditable' | 'propose' | 'openFresh'>;

const noProposals: readonly ProposalSummary[] = [];

/** Which decisions are proposed, and where. */
const openIn = (proposals: readonly ProposalSummary[]): ReadonlyMap<EntryId, ProposalId> =>
  new Map(
    proposals.flatMap(({ id, part, end }) =>
      part.kind === 'entry' && end === null ? [[entryId.parse(part.id), id] as const] : [],
    ),
  );

/** The newest proposal of each decision, where it was declined or withdrawn. @param proposals newest first */
function refusalsIn(proposals: readonly ProposalSummary[]): ReadonlyMap<EntryId, Refusal> {
  const newest = new Map<EntryId, ProposalSummary['end']>();
  for (const { part, end } of proposals.toReversed())
    if (part.kind === 'entry') newest.set(entryId.parse(part.id), end);
  return new Map(
    [...newest].flatMap(([id, end]) =>
      end?.how === 'declined' || end?.how === 'withdrawn'
        ? [[id, { how: end.how, reason: end.reason ?? '' }] as const]
        : [],
    ),
  );
}

/** What the firms have said, and over it what is on the table again. */
function useStandings(documentId: DocumentId): Pick<LogWorld, 'rulings' | 'openProposals' | 'refusals'> {
  const ruled = useRulings(documentId);
  const proposals = useProposals(documentId).data ?? noProposals;
  return useMemo(() => {
    const openProposals = openIn(proposals);
    const proposed = [...openProposals.keys()].map((id) => [id, 'proposed'] as const);
    const refusals = refusalsIn(proposals);
    return { openProposals, refusals, rulings: new Map([...ruled, ...proposed]) };
  }, [ruled, proposals]);
}

/** The days on which our firm looks at the agreed decisions again. */
function useReviewDays(allianceId: AllianceId, documentId: DocumentId): ReadonlyMap<EntryId, string> {
  const { data } = useReviews(allianceId);
  return useMemo(() => {
    const own = (data ?? []).filter((one) => one.documentId === documentId);
    return new Map(own.map(({ entryId: id, reviewOn }) => [entryId.parse(id), reviewOn]));
  }, [data, documentId]);
}

/** Gathers what stands around the decisions. */
export function useMakeLogWorld({
  open,
  alliance,
  members,
  isEditable: mayWrite,
  userId: reader,
  documentId,
  propose,
  openFresh,
}: Sources): LogWorld {
  const today = useToday();
  const standings = useStandings(documentId);
  const agreed = useAgreed(documentId);
  const isKnown = useIsAgreedKnown(documentId);
  const isEditable = mayWrite && isKnown;
  const reviewDays = useReviewDays(alliance.id, documentId);
  return useMemo(
    () => ({
      open,
      alliance,
      members,
      isEditable,
      userId: reader,
      documentId,
      today,
      propose,
      openFresh,
      agreed,
      reviewDays,
      ...standings,
      firms: alliance.firms,
      people: new Map(members.map(({ userId, name, firmId }) => [userId, { name, firmId }])),
    }),
    [
      open,
      alliance,
      members,
      isEditable,
      reader,
      documentId,
      today,
      propose,
      openFresh,
      agreed,
      standings,
      reviewDays,
    ],
  );
}
