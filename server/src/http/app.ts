import { AppError, errors } from '@entente/protocol/errors';
import { limits } from '@entente/protocol/limits';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { answerError, errorBodyOf } from './answer-error.ts';
import type { AppServices } from './app-services.ts';
import { checkOrigin } from './check-origin.ts';
import { mountClientFiles } from './client-files.ts';
import { mountDocumentRoutes } from './document-routes.ts';
import { createGuards } from './guards.ts';
import { mountDriftRoutes } from './drift-routes.ts';
import { mountHealthRoute } from './health-route.ts';
import { mountDecisionRoutes } from './decision-routes.ts';
import { mountInForceRoutes } from './in-force-routes.ts';
import { mountInboxRoutes } from './inbox-routes.ts';
import { mountInvitationRoutes } from './invitation-routes.ts';
import { mountLiveRoute } from './live-routes.ts';
import { logRequests } from './log-requests.ts';
import { mountPeopleRoutes } from './people-routes.ts';
import { mountPlaybackRoutes } from './playback-routes.ts';
import { mountPremortemRoutes } from './premortem-routes.ts';
import { mountProposalRoutes } from './proposal-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { mountVersionRoutes } from './version-routes.ts';
import { mountSignInRoutes } from './sign-in-routes.ts';
import { mountThreadRoutes } from './thread-routes.ts';

function refuseTooLarge(): never {
  throw new AppError('request_too_large');
}

/** What every request passes before its route. */
function mountMiddleware(app: Hono, { log, origins }: AppServices): void {
  // A request's id is drawn here and never taken from the browser: log lines must not be forged by a header.
  app.use(
    '*',
    requestId({ headerName: '' }),
    logRequests(log),
    securityHeaders(origins),
    checkOrigin(origins),
  );
  app.use('/api/*', bodyLimit({ maxSize: limits.requestBytes, onError: refuseTooLarge }));
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
}

/** Everything the server answers over HTTP. */
export function createApp(services: AppServices): Hono {
  const app = new Hono();
  const guards = createGuards(services);
  app.onError(answerError(services.log));
  app.notFound((c) => c.json(errorBodyOf('not_found'), errors.not_found.status));
  mountMiddleware(app, services);
  mountHealthRoute(app, services);
  mountSignInRoutes(app, services);
  mountPeopleRoutes(app, services, guards);
  mountInvitationRoutes(app, services, guards);
  mountDocumentRoutes(app, services, guards);
  mountPremortemRoutes(app, services, guards);
  mountVersionRoutes(app, services, guards);
  mountPlaybackRoutes(app, services, guards);
  mountProposalRoutes(app, services, guards);
  mountDecisionRoutes(app, services, guards);
  mountInForceRoutes(app, services, guards);
  mountDriftRoutes(app, services, guards);
  mountThreadRoutes(app, services, guards);
  mountInboxRoutes(app, services, guards);
  mountLiveRoute(app, services, guards);
  for (const ours of ['/api/*', '/sync/*', '/sync']) app.all(ours, (c) => c.notFound());
  mountClientFiles(app, services.clientDist);
  return app;
}
