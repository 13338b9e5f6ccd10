import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { Alliance, Firm, Member } from '@entente/protocol/api/people';

/** Something worth doing, out of what is really missing. */
export type NextStep =
  | { readonly kind: 'invite-partner'; readonly firm: Firm }
  | { readonly kind: 'invite-colleague'; readonly firm: Firm }
  | { readonly kind: 'write-working-agreement' };

/** What this reader could do next for the alliance; only what they may do, most needed first. */
export function nextSteps(
  alliance: Alliance,
  known: {
    readonly members: readonly Member[];
    readonly documents: readonly DocumentSummary[];
    readonly canCreate: boolean;
  },
): NextStep[] {
  const steps: NextStep[] = [];
  const peopleOf = (firm: Firm): number => known.members.filter((member) => member.firmId === firm.id).length;
  const isLiaison = alliance.role === 'liaison';
  for (const firm of alliance.firms) {
    const isOurs = firm.id === alliance.firmId;
    if (isLiaison && !isOurs && peopleOf(firm) === 0) steps.push({ kind: 'invite-partner', firm });
    if (isLiaison && isOurs && peopleOf(firm) === 1) steps.push({ kind: 'invite-colleague', firm });
  }
  const hasAgreement = known.documents.some(
    (document) => document.kind === 'agreement' && document.archivedAt === null,
  );
  if (known.canCreate && !hasAgreement) steps.push({ kind: 'write-working-agreement' });
  return steps.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly NextStep['kind'][] = ['invite-partner', 'write-working-agreement', 'invite-colleague'];
