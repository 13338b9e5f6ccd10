import type { Anchor } from '@entente/protocol/anchor';
import type { MessageContent } from '@entente/protocol/message/content';

/** Somebody with their firm, such as `Maya Torres (Northwind)`, and when; ISO 8601 in UTC. */
export interface SaidBy {
  readonly by: string;
  readonly at: string;
}

/** One message as it reads now. */
export interface ExportedMessage extends SaidBy {
  readonly number: number;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  /** Null once it is deleted. */
  readonly content: MessageContent | null;
  readonly reactions: readonly { readonly reaction: string; readonly people: readonly string[] }[];
}

/** A thread as it leaves the product, as far as whoever downloads it may read it. */
export interface Conversation {
  readonly id: string;
  /** What it is about, such as `R-3 The ferry is cancelled · Mitigation`. */
  readonly where: string;
  /** The words that it was put on; null when it is about more. */
  readonly quote: string | null;
  readonly anchor: Anchor;
  /** Who may read it: every firm, or the name of the one whose own it is. */
  readonly audience: string;
  readonly resolved: SaidBy | null;
  readonly assigned: { readonly to: string; readonly dueOn: string | null } | null;
  readonly messages: readonly ExportedMessage[];
}

/** Where a conversation stands. */
export function standingWords({ resolved, assigned }: Conversation): string {
  if (resolved !== null) return `Resolved by ${resolved.by}`;
  if (assigned === null) return 'Open';
  const due = assigned.dueOn === null ? '' : `, due ${assigned.dueOn}`;
  return `Open, ${assigned.to} sees to it${due}`;
}
