import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth';
import { userId } from '@entente/protocol/ids';
import { AppError } from '@entente/protocol/errors';
import { z } from 'zod';

/**
 * Adds `auth.api.startSession`: signs a person in whom we know by another way than a password (DM2). No address leads
 * to it; only code of the server can call it.
 */
export const startSession = () =>
  ({
    id: 'start-session',
    endpoints: {
      startSession: createAuthEndpoint.serverOnly(
        { method: 'POST', requireHeaders: true, body: z.object({ userId }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw new AppError('not_found');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({});
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
