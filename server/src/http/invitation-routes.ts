import { acceptInvitation, invite, readInvitation } from '@entente/protocol/api/invitations';
import type { Hono } from 'hono';
import { acceptInvitation as accept } from '../people/accept-invitation.ts';
import { createInvitation } from '../people/create-invitation.ts';
import { readInvitation as read } from '../people/read-invitation.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';

/** Offering a place in a firm, looking at the offer, taking it. */
export function mountInvitationRoutes(app: Hono, services: AppServices, guards: Guards): void {
  route(app, invite, {
    guard: guards.inAlliance('people.invite'),
    run: async ({ grant, input }) => {
      const { token, expiresAt } = await createInvitation(services, grant.actor, input);
      return { token, expiresAt: expiresAt.toISOString() };
    },
  });
  route(app, readInvitation, {
    guard: guards.anybody,
    run: ({ params }) => read(services.db, params.token),
  });
  route(app, acceptInvitation, {
    guard: guards.signedIn,
    run: async ({ grant: { userId }, params: { token }, input: { timeZone } }) => ({
      allianceId: await accept(services, { userId, token, timeZone }),
    }),
  });
}
