import * as agreeing from '@entente/protocol/api/agreeing';
import * as api from '@entente/protocol/api/proposals';
import type { Hono } from 'hono';
import { agreeTo, declineProposal } from '../agreeing/answer-proposal.ts';
import { withdrawProposal } from '../agreeing/end-proposal.ts';
import type { ProposalAct } from '../agreeing/hold-proposal.ts';
import { presentProposals, readOpenRows, readProposalHeads } from '../agreeing/proposal-rows.ts';
import { propose } from '../agreeing/propose.ts';
import { readMovedOnOf } from '../agreeing/read-moved-on.ts';
import { readProposal } from '../agreeing/read-proposal.ts';
import type { DocumentAccess } from '../access/document-access.ts';
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
  proposalId: parseId(api.proposalId, params.proposalId),
});

function mountReading(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  route(app, api.listOpenProposals, {
    guard: guards.inAlliance('document.read'),
    run: async ({ grant: { actor } }) => ({
      proposals: await presentProposals(db, await readOpenRows(db, actor.allianceId)),
    }),
  });
  route(app, api.listProposals, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document } }) => ({
      proposals: await presentProposals(db, await readProposalHeads(db, document.id)),
    }),
  });
  route(app, api.readProposal, {
    guard: guards.onDocument('document.read'),
    run: (asked) => readProposal(services, actOf(asked)),
  });
  route(app, api.readMovedOn, {
    guard: guards.onDocument('document.read'),
    run: async (asked) => ({ movedOn: await readMovedOnOf(db, actOf(asked)) }),
  });
}

function mountAnswering(app: Hono, services: AppServices, guards: Guards): void {
  const guard = guards.onDocument('proposal.sign');
  route(app, agreeing.agree, {
    guard,
    run: async ({ input: { hash, words, password }, c, ...asked }) => {
      const act = actOf(asked);
      const { userId } = act.actor;
      const confirmedBy = await services.confirm({ userId, password, headers: c.req.raw.headers });
      await agreeTo(services, act, { hash, words, confirmedBy });
      return readProposal(services, act);
    },
  });
  route(app, agreeing.decline, {
    guard,
    run: async ({ input: { hash, reason, password }, c, ...asked }) => {
      const act = actOf(asked);
      const { userId } = act.actor;
      const confirmedBy = await services.confirm({ userId, password, headers: c.req.raw.headers });
      await declineProposal(services, act, { hash, reason, confirmedBy });
      return readProposal(services, act);
    },
  });
}

/** Proposals of a document: making, reading, answering and taking them back. */
export function mountProposalRoutes(app: Hono, services: AppServices, guards: Guards): void {
  mountReading(app, services, guards);
  route(app, api.propose, {
    guard: guards.onDocument('proposal.make'),
    run: async ({ grant: { actor, document }, input }) => {
      const proposalId = await propose(services.versions, { document, actor, input });
      return readProposal(services, { actor, documentId: document.id, proposalId });
    },
  });
  route(app, api.withdrawProposal, {
    guard: guards.onDocument('proposal.make'),
    run: async ({ input: { reason }, ...asked }) => {
      await withdrawProposal(services, actOf(asked), reason);
      return readProposal(services, actOf(asked));
    },
  });
  mountAnswering(app, services, guards);
}
