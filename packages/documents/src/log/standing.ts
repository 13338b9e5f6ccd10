import type { EntryId } from '../entries/entry-id.ts';
import type { Decision } from './decision.ts';
import type { DraftState } from './schema.ts';

/** What only the firms together can say of a decision: rows of the server, which no content can claim. */
export const rulings = ['agreed', 'declined', 'superseded'] as const;
export type Ruling = (typeof rulings)[number];

/** Where a decision stands in its life. */
export type DecisionStanding = DraftState | Ruling;

/** What the server's rows say of decisions: rulings, and *proposed* while a proposal is open. One that is missing has none. */
export type Rulings = ReadonlyMap<EntryId, DecisionStanding>;

/** All of them, in the order of a decision's life. */
export const standings: readonly DecisionStanding[] = [
  'draft',
  'proposed',
  'agreed',
  'declined',
  'withdrawn',
  'superseded',
];

/** Where a decision stands: what the firms have said together, else what its content says. */
export const standingOf = ({ id, state }: Pick<Decision, 'id' | 'state'>, ruled: Rulings): DecisionStanding =>
  ruled.get(id) ?? state;

/** Nothing more is done about a decision that stands so: it is not due for review and asks for nothing. */
export const isOver = (standing: DecisionStanding): boolean =>
  standing === 'withdrawn' || standing === 'declined' || standing === 'superseded';
