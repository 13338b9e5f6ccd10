import { z } from 'zod';
import { credit, creditedSpan } from './changes.ts';
import { endpoint } from './endpoint.ts';
import { inForceDetail } from './in-force.ts';
import { partId, proposalId } from './proposals.ts';

/** A text in force with what it says; what is in force of an agreement is put together from these. */
export const ruledText = inForceDetail.pick({
  id: true,
  part: true,
  spans: true,
  content: true,
  seq: true,
  versionNumber: true,
  at: true,
});
export type RuledTextIn = z.infer<typeof ruledText>;

/** Everything of an agreement that is in force, oldest first; empty for a register or log, which is agreed to entry by entry. */
export const readTextsInForce = endpoint('GET', '/api/documents/:documentId/texts-in-force', {
  input: z.void(),
  output: z.object({ texts: z.array(ruledText) }),
});

const place = z.int().min(0);

/** Who made the draft of an agreement differ from what is in force: from the record alone. */
export const driftCredits = z.object({
  /** What was taken out of each text in force since it was fixed; positions in its own content. */
  removed: z.array(z.object({ id: proposalId, spans: z.array(creditedSpan) })),
  /** Whoever touched a clause since, whatever they did: by the id of its heading, empty before the first. */
  clauses: z.array(z.object({ heading: z.union([partId, z.literal('')]), credits: z.array(place) })),
  /** What spans and clauses point into. */
  credits: z.array(credit),
  /** `[clientID, clock]`: what of each clientID was on the record when the oldest of the texts was fixed. */
  known: z.array(z.tuple([place, place])),
});
export type DriftCredits = z.infer<typeof driftCredits>;

export const readDrift = endpoint('GET', '/api/documents/:documentId/drift', {
  input: z.void(),
  output: driftCredits,
});
