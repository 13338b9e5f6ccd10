import * as agreeing from '@entente/protocol/api/agreeing';
import * as api from '@entente/protocol/api/in-force';
import { proposalId } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId } from '@entente/protocol/ids';
import type { Hono } from 'hono';
import { acceptedScores } from '../agreeing/accepted-scores.ts';
import {
  newestOfEach,
  readAllianceInForce,
  readInForceHeads,
  readInForceRows,
} from '../agreeing/in-force-rows.ts';
import { readParties } from '../agreeing/parties.ts';
import { presentInForce } from '../agreeing/present-in-force.ts';
import { readDecided } from '../agreeing/read-decided.ts';
import { readInForceDetail } from '../agreeing/read-in-force.ts';
import { setSigningRule } from '../agreeing/signing-rules.ts';
import type { AppServices } from './app-services.ts';
import { parseId, type Guards } from './guards.ts';
import { route } from './route.ts';

const noDecisions = { rulings: [], agreed: [] };

/** What is in force, for everybody of the alliance, and how each firm signs. */
export function mountInForceRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db } = services;
  const rules = async (allianceId: AllianceId) => ({
    rules: (await readParties(db, allianceId)).map(({ firmId, needed, people }) => ({
      firmId,
      needed,
      people,
    })),
  });
  route(app, api.listInForce, {
    guard: guards.inAlliance('document.read'),
    run: async ({ grant: { actor } }) => ({
      texts: presentInForce(await readAllianceInForce(db, actor.allianceId)),
    }),
  });
  route(app, api.listDocumentInForce, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document } }) => {
      const heads = await readInForceHeads(db, document.id);
      const { rulings, agreed } =
        document.kind === 'log' ? await readDecided(db, document.id, heads) : noDecisions;
      const risks = document.kind === 'register' ? newestOfEach(heads) : [];
      const scores = acceptedScores(await readInForceRows(db, document.id, risks));
      return { documentId: document.id, texts: presentInForce(heads), rulings, agreed, scores };
    },
  });
  route(app, api.readInForce, {
    guard: guards.onDocument('document.read'),
    run: async ({ grant: { document }, params }) => {
      const found = await readInForceDetail(db, document.id, parseId(proposalId, params.proposalId));
      if (found === undefined) throw new AppError('not_found');
      return found;
    },
  });
  route(app, agreeing.readSigningRules, {
    guard: guards.inAlliance('alliance.read'),
    run: ({ grant: { actor } }) => rules(actor.allianceId),
  });
  route(app, agreeing.setSigningRule, {
    guard: guards.inAlliance('signing_rule.set'),
    run: async ({ grant: { actor }, input }) => {
      await setSigningRule(services, actor, input);
      return rules(actor.allianceId);
    },
  });
}
