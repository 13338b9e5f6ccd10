import type { DissentId, ReadBackId, ReviewId, Verdict } from '@entente/protocol/api/decisions';
import type { ConfirmedBy, PartName, ProposalId } from '@entente/protocol/api/proposals';

interface Line<Kind extends string, Detail extends object> {
  readonly kind: Kind;
  readonly detail: Detail & { readonly proposalId: ProposalId; readonly hash: string };
}

/** What the trail says of agreeing; the hash in every line says which text was meant. */
export type AgreeingLine =
  | Line<
      'proposal_made',
      {
        readonly part: PartName;
        readonly title: string;
        readonly versionNumber: number;
        readonly replaces: ProposalId | null;
      }
    >
  | Line<'proposal_withdrawn', { readonly reason: string }>
  | Line<'proposal_renewed', { readonly by: ProposalId }>
  | Line<'proposal_declined', { readonly reason: string; readonly confirmedBy: ConfirmedBy }>
  | Line<'proposal_signed', { readonly words: string; readonly confirmedBy: ConfirmedBy }>
  | Line<'read_back_said', { readonly readBackId: ReadBackId; readonly words: string }>
  | Line<'read_back_answered', { readonly readBackId: ReadBackId } & Verdict>
  | Line<'dissent_recorded', { readonly dissentId: DissentId; readonly words: string }>
  | Line<
      'decision_reviewed',
      {
        readonly reviewId: ReviewId;
        readonly dueOn: string;
        readonly nextOn: string;
        readonly words: string;
      }
    >
  /** Every firm has agreed; in the name of who signed last. */
  | Line<'came_in_force', { readonly number: number }>;
