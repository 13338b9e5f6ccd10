import { z } from 'zod';
import { firmId } from '../ids.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';
import { proposalDetail, reason, signingRule } from './proposals.ts';

/** The one text that is meant, as the page showed its hash. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Asked again for every signature; null only from people of the demo, who have none. */
const password = z.string().max(limits.passwordLengthMax).nullable();

/**
 * Agrees for one's firm. `other_text` unless hash and words are those of the proposal, `proposal_over` when it has ended,
 * `password_wrong`, `too_many_requests` after several wrong ones.
 */
export const agree = endpoint('POST', '/api/documents/:documentId/proposals/:proposalId/agree', {
  input: z.object({ hash, words: z.string().max(2000), password }),
  output: proposalDetail,
});

/** Declines for one's firm, which ends the proposal. Refused as agreeing is. */
export const decline = endpoint('POST', '/api/documents/:documentId/proposals/:proposalId/decline', {
  input: z.object({ hash, reason, password }),
  output: proposalDetail,
});

/** How each firm of the alliance signs. */
export const readSigningRules = endpoint('GET', '/api/alliances/:allianceId/signing-rules', {
  input: z.void(),
  output: z.object({ rules: z.array(signingRule.extend({ firmId })) }),
});

/** Sets how the own firm signs, from the next proposal on. `bad_request` when too few people could. */
export const setSigningRule = endpoint('POST', '/api/alliances/:allianceId/signing-rules', {
  input: signingRule,
  output: z.object({ rules: z.array(signingRule.extend({ firmId })) }),
});
