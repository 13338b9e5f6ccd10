import * as api from '@entente/protocol/api/decisions';
import { partId, proposalId } from '@entente/protocol/api/proposals';
import type { Hono } from 'hono';
import type { DocumentAccess } from '../access/document-access.ts';
import { answerReadBack } from '../agreeing/answer-read-back.ts';
import type { ProposalAct } from '../agreeing/hold-proposal.ts';
import { readDecisionRecord } from '../agreeing/read-decision-record.ts';
import { readProposal } from '../agreeing/read-proposal.ts';
import { readReviews } from '../agreeing/read-reviews.ts';
import { recordDissent } from '../agreeing/record-dissent.ts';
import { recordReview } from '../agreeing/record-review.ts';
import { presentReview, readReviewRows } from '../agreeing/review-rows.ts';
import { sayReadBack } from '../agreeing/say-read-back.ts';
import type { AppServices } from './app-services.ts';
import { parseId, type Guards } from './guards.ts';
import { route } from './route.ts';

interface Asked {
  readonly grant: DocumentAccess;
  readonly params: { readonly proposalId: string };
}

/** Which proposal an address names. @throws {AppError} not_found */
const actOf = ({ grant: { actor, document }, params }: Asked): ProposalAct => ({
  actor,
  documentId: document.id,
  proposalId: parseId(proposalId, params.proposalId),
});

/** What is said of decisions: read-backs, their answers, and who sees it differently. */
export function mountDecisionRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  route(app, api.listReviews, {
    guard: guards.inAlliance('document.read'),
    run: async ({ grant: { actor } }) => ({ reviews: await readReviews(db, actor) }),
  });
  route(app, api.readDecisionRecord, {
    guard: guards.onDocument('document.read'),
    run: ({ grant: { document }, params }) =>
      readDecisionRecord(db, document.id, parseId(partId, params.entryId)),
  });
  route(app, api.sayReadBack, {
    guard: guards.onDocument('read_back.say'),
    run: async ({ input: { words }, ...asked }) => {
      await sayReadBack(services, actOf(asked), words);
      return readProposal(services, actOf(asked));
    },
  });
  route(app, api.answerReadBack, {
    guard: guards.onDocument('read_back.say'),
    run: async ({ input: verdict, ...asked }) => {
      const id = parseId(api.readBackId, asked.params.readBackId);
      await answerReadBack(services, actOf(asked), { id, verdict });
      return readProposal(services, actOf(asked));
    },
  });
  route(app, api.recordDissent, {
    guard: guards.onDocument('dissent.record'),
    run: async ({ input: { words }, ...asked }) => {
      await recordDissent(services, actOf(asked), words);
      return readProposal(services, actOf(asked));
    },
  });
  route(app, api.recordReview, {
    guard: guards.onDocument('review.record'),
    run: async ({ input, ...asked }) => {
      const act = actOf(asked);
      await recordReview(services, act, input);
      return { reviews: (await readReviewRows(db, [act.proposalId])).map(presentReview) };
    },
  });
}
