import type { CardId, ClusterId, RevealedPremortem } from '@entente/protocol/api/premortem';

/** Where a card can be dropped: a cluster, no cluster, a new one, or another loose card, with which it becomes one. */
export type DropPlace =
  | { readonly kind: 'cluster'; readonly id: ClusterId }
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'loose' }
  | { readonly kind: 'new' };

/** What a drop does. */
export type DropAct =
  | { readonly kind: 'place'; readonly clusterId: ClusterId | null }
  | { readonly kind: 'make'; readonly cardIds: readonly CardId[] };

/** The name under which a place is known to the drag. */
export const dropId = (place: DropPlace): string =>
  'id' in place ? `${place.kind}:${place.id}` : place.kind;

/** The place of a name; undefined when the session has none such. */
export function placeOfDrop(session: RevealedPremortem, id: string): DropPlace | undefined {
  if (id === 'loose' || id === 'new') return { kind: id };
  for (const cluster of session.clusters) {
    const place = { kind: 'cluster', id: cluster.id } as const;
    if (dropId(place) === id) return place;
  }
  for (const card of session.cards) {
    const place = { kind: 'card', id: card.id } as const;
    if (dropId(place) === id) return place;
  }
  return undefined;
}

/** What happens when a card is dropped on a place; undefined when it stands there already. */
export function dropAct(
  session: RevealedPremortem,
  cardId: CardId,
  place: DropPlace | undefined,
): DropAct | undefined {
  const card = session.cards.find(({ id }) => id === cardId);
  if (card === undefined || place === undefined) return undefined;
  switch (place.kind) {
    case 'new':
      return { kind: 'make', cardIds: [cardId] };
    case 'card':
      return place.id === cardId ? undefined : { kind: 'make', cardIds: [place.id, cardId] };
    case 'loose':
      return card.clusterId === null ? undefined : { kind: 'place', clusterId: null };
    case 'cluster':
      return card.clusterId === place.id ? undefined : { kind: 'place', clusterId: place.id };
  }
}

/** Text that is read aloud or stands in a name, cut where nobody listens on. */
export const shortWords = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;

/** The words for a place, as in *over the cluster Resources*. */
export function placeWords(session: RevealedPremortem, place: DropPlace | undefined): string {
  switch (place?.kind) {
    case undefined:
      return 'no place';
    case 'loose':
      return 'not in a cluster';
    case 'new':
      return 'a new cluster';
    case 'cluster':
      return `the cluster ${session.clusters.find(({ id }) => id === place.id)?.name ?? ''}`;
    case 'card':
      return `a new cluster with ${shortWords(session.cards.find(({ id }) => id === place.id)?.text ?? '')}`;
  }
}
