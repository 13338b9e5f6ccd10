import type { CloseReason } from '@entente/protocol/close-codes';

/** The states that a link passes through by itself. */
type OpenLinkKind = 'starting' | 'offline' | 'catching-up' | 'synced';

/**
 * Where we stand with the server. `starting`: the first attempt, too early to speak of *offline*. `offline`: no socket,
 * attempts go on. `catching-up`: a socket, but not yet all of its content. `ended`: a close that is final.
 */
export type Link = { readonly kind: OpenLinkKind } | { readonly kind: 'ended'; readonly reason: CloseReason };

/** `waited`: the first attempt takes too long to keep quiet about. `lost`: closed, to be tried again. `retried`: the person asked. */
export type LinkEvent =
  | { readonly kind: 'waited' | 'opened' | 'synced' | 'lost' | 'retried' }
  | { readonly kind: 'ended'; readonly reason: CloseReason };

type Row = Record<Exclude<LinkEvent['kind'], 'ended'>, OpenLinkKind | 'stay'>;

/** [SS2] A cell is the next state. Nothing but `synced` after `opened` leads to `synced`; nothing but `retried` leaves `ended`. */
const table: Record<Link['kind'], Row> = {
  starting: { waited: 'offline', opened: 'catching-up', synced: 'stay', lost: 'offline', retried: 'stay' },
  offline: { waited: 'stay', opened: 'catching-up', synced: 'stay', lost: 'stay', retried: 'stay' },
  'catching-up': { waited: 'stay', opened: 'stay', synced: 'synced', lost: 'offline', retried: 'stay' },
  synced: { waited: 'stay', opened: 'catching-up', synced: 'stay', lost: 'offline', retried: 'stay' },
  ended: { waited: 'stay', opened: 'stay', synced: 'stay', lost: 'stay', retried: 'starting' },
};

/** The link after an event. The first final reason stands until the person tries again. */
export function advanceLink(link: Link, event: LinkEvent): Link {
  if (event.kind === 'ended') return link.kind === 'ended' ? link : { kind: 'ended', reason: event.reason };
  const next = table[link.kind][event.kind];
  return next === 'stay' ? link : { kind: next };
}
