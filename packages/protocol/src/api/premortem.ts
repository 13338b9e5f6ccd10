import { z } from 'zod';
import { documentId, firmId } from '../ids.ts';
import { author } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { cardText, premortemLimits, premortemName, premortemQuestion } from './premortem-words.ts';

/** A session of a register in which everybody writes down, unseen by the others, why the alliance would fail. */
export const premortemId = z.uuid().brand<'PremortemId'>();
/** Drawn by the browser that writes the card, so that a request sent twice adds one card. */
export const cardId = z.uuid().brand<'CardId'>();
/** Drawn by the browser that makes the cluster. */
export const clusterId = z.uuid().brand<'ClusterId'>();

export type PremortemId = z.infer<typeof premortemId>;
export type CardId = z.infer<typeof cardId>;
export type ClusterId = z.infer<typeof clusterId>;

/** The risk in the register that a card or a cluster became: the Yjs id of its element, `clientID-clock`. */
const riskId = z
  .string()
  .max(40)
  .regex(/^\d+-\d+$/);

const stamp = z.object({ by: author, at: z.iso.datetime() });

const about = z.object({ id: premortemId, documentId, question: z.string(), started: stamp });

/** A card as its author sees it while everybody writes. */
export const writtenCard = z.object({ id: cardId, text: z.string() });
export type WrittenCard = z.infer<typeof writtenCard>;

/** A card as everybody sees it from the reveal on; its text is fixed. */
export const revealedCard = writtenCard.extend({
  writtenBy: author,
  clusterId: clusterId.nullable(),
  riskId: riskId.nullable(),
});
export type RevealedCard = z.infer<typeof revealedCard>;

export const cluster = z.object({ id: clusterId, name: z.string(), riskId: riskId.nullable() });
export type Cluster = z.infer<typeof cluster>;

const writing = about.extend({
  phase: z.literal('writing'),
  /** By the server's clock. Past it cards are still taken: only the reveal, an act of a person, ends the writing. */
  endsAt: z.iso.datetime(),
  /** The server's clock when it answered. */
  serverTime: z.iso.datetime(),
  /** The reader's own cards, in the order written. Nobody else's are in this answer. */
  myCards: z.array(writtenCard),
  /** How many cards each firm has so far; firms without a card are left out. */
  counts: z.array(z.object({ firmId, cards: z.int() })),
});

const revealed = about.extend({
  phase: z.literal('revealed'),
  revealed: stamp,
  /** In the order written. */
  cards: z.array(revealedCard),
  /** In the order made. */
  clusters: z.array(cluster),
});

const closed = revealed.extend({ phase: z.literal('closed'), closed: stamp });

export const premortem = z.discriminatedUnion('phase', [writing, revealed, closed]);
export type Premortem = z.infer<typeof premortem>;
export type WritingPremortem = z.infer<typeof writing>;
export type RevealedPremortem = z.infer<typeof revealed> | z.infer<typeof closed>;

export const premortemSummary = about.extend({
  phase: z.enum(['writing', 'revealed', 'closed']),
  /** Of everybody. */
  cards: z.int(),
  /** Cards and clusters that became risks. */
  risks: z.int(),
});
export type PremortemSummary = z.infer<typeof premortemSummary>;

const sessions = '/api/documents/:documentId/premortems' as const;
const session = `${sessions}/:premortemId` as const;

/** Every session of a register, newest first. At most the first is not closed. */
export const listPremortems = endpoint('GET', sessions, {
  input: z.void(),
  output: z.object({ premortems: z.array(premortemSummary) }),
});

/** Starts a session. `conflict` while another one is not closed. */
export const startPremortem = endpoint('POST', sessions, {
  input: z.object({
    question: premortemQuestion,
    minutes: z.int().min(1).max(premortemLimits.minutes),
  }),
  output: premortem,
});

/** One session, with what this reader may see of it. */
export const readPremortem = endpoint('GET', session, { input: z.void(), output: premortem });

/**
 * Gives everybody more time, or ends it. More time names the deadline that was seen: when somebody else has moved it
 * already, it stays as they set it, so two who ask at once, or one who asks twice, move it once.
 */
export const moveDeadline = endpoint('POST', `${session}/deadline`, {
  input: z.discriminatedUnion('act', [
    z.object({
      act: z.literal('extend'),
      from: z.iso.datetime(),
      minutes: z.int().min(1).max(premortemLimits.minutes),
    }),
    z.object({ act: z.literal('end') }),
  ]),
  output: premortem,
});

/** Shows everybody's cards to everybody. When they are shown already nothing changes. */
export const revealPremortem = endpoint('POST', `${session}/reveal`, {
  input: z.object({}),
  output: premortem,
});

/** Ends the session: it stays readable for ever. `conflict` before the reveal. */
export const closePremortem = endpoint('POST', `${session}/close`, {
  input: z.object({}),
  output: premortem,
});

/** Adds one card of the reader's own. `conflict` from the reveal on. */
export const writeCard = endpoint('POST', `${session}/cards`, {
  input: z.object({ id: cardId, text: cardText }),
  output: premortem,
});

/** Changes a card of the reader's own. `conflict` from the reveal on. */
export const rewriteCard = endpoint('PATCH', `${session}/cards/:cardId`, {
  input: z.object({ text: cardText }),
  output: premortem,
});

/** Takes a card of the reader's own back; nobody ever sees it. `conflict` from the reveal on. */
export const withdrawCard = endpoint('POST', `${session}/cards/:cardId/withdraw`, {
  input: z.object({}),
  output: premortem,
});

/** Puts a card into a cluster, or out of any. `conflict` before the reveal and when closed. */
export const placeCard = endpoint('POST', `${session}/cards/:cardId/place`, {
  input: z.object({ clusterId: clusterId.nullable() }),
  output: premortem,
});

/** Makes a cluster and puts cards into it. `conflict` before the reveal and when closed. */
export const makeCluster = endpoint('POST', `${session}/clusters`, {
  input: z.object({ id: clusterId, name: premortemName, cardIds: z.array(cardId).max(50) }),
  output: premortem,
});

export const renameCluster = endpoint('PATCH', `${session}/clusters/:clusterId`, {
  input: z.object({ name: premortemName }),
  output: premortem,
});

/** Takes an empty cluster away. `conflict` when it has cards or became a risk. */
export const removeCluster = endpoint('POST', `${session}/clusters/:clusterId/remove`, {
  input: z.object({}),
  output: premortem,
});

const becameRisk = {
  input: z.object({ entryId: riskId }),
  /** The risk that stands for it: another one than was sent when somebody else was first. */
  output: z.object({ entryId: riskId }),
};

/** Notes that the register has a risk made from this card, also after the session is closed. The first one stays. */
export const cardBecameRisk = endpoint('POST', `${session}/cards/:cardId/became-risk`, becameRisk);

/** Notes that the register has a risk made from this cluster, also after the session is closed. The first one stays. */
export const clusterBecameRisk = endpoint('POST', `${session}/clusters/:clusterId/became-risk`, becameRisk);
