import type { CardId, ClusterId, PremortemId } from '@entente/protocol/api/premortem';

interface Line<Kind extends string, Detail extends object> {
  readonly kind: Kind;
  readonly detail: Detail & { readonly premortemId: PremortemId };
}

interface OfCard {
  readonly cardId: CardId;
}

interface OfCluster {
  readonly clusterId: ClusterId;
}

/**
 * What the trail says of a pre-mortem. The words on a card are never in it: while people write they are their author's,
 * and afterwards they stand in the card.
 */
export type PremortemLine =
  | Line<'premortem_started', { readonly question: string; readonly endsAt: string }>
  | Line<'premortem_deadline_moved', { readonly from: string; readonly to: string }>
  | Line<'premortem_card_written', OfCard>
  | Line<'premortem_card_rewritten', OfCard>
  | Line<'premortem_card_withdrawn', OfCard>
  | Line<'premortem_revealed', { readonly cards: number }>
  | Line<'premortem_card_placed', OfCard & { readonly clusterId: ClusterId | null }>
  | Line<'premortem_cluster_made', OfCluster & { readonly name: string }>
  | Line<'premortem_cluster_renamed', OfCluster & { readonly from: string; readonly to: string }>
  | Line<'premortem_cluster_removed', OfCluster & { readonly name: string }>
  | Line<'premortem_became_risk', (OfCard | OfCluster) & { readonly entryId: string }>
  | Line<'premortem_closed', object>;
