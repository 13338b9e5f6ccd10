import {
  demoSignIn,
  listMembers,
  readEntry,
  readMe,
  setTimeZone,
  startAlliance,
} from '@entente/protocol/api/people';
import { AppError } from '@entente/protocol/errors';
import type { Hono } from 'hono';
import { listDemoPeople, readDemoPerson } from '../people/demo-entry.ts';
import { listMembers as readMembers } from '../people/list-members.ts';
import { readMe as readPerson } from '../people/read-me.ts';
import { setTimeZone as setZone } from '../people/set-time-zone.ts';
import { startAlliance as start } from '../people/start-alliance.ts';
import type { AppServices } from './app-services.ts';
import type { Guards } from './guards.ts';
import { route } from './route.ts';

/** Who is there, who I am, and the demo's way in. */
export function mountPeopleRoutes(app: Hono, services: AppServices, guards: Guards): void {
  const { db, auth, demo } = services;
  route(app, readEntry, {
    guard: guards.anybody,
    run: async () => ({
      demo: demo ? { people: await listDemoPeople(db, demo), hosts: [...demo.hosts] } : null,
    }),
  });
  route(app, demoSignIn, {
    guard: guards.anybody,
    run: async ({ input, c }) => {
      if (demo === undefined) throw new AppError('not_found');
      const userId = await readDemoPerson(db, demo, input.email);
      const { headers } = await auth.api.startSession({
        body: { userId },
        headers: new Headers({ 'user-agent': c.req.header('user-agent') ?? '' }),
        returnHeaders: true,
      });
      for (const line of headers.getSetCookie()) c.header('set-cookie', line, { append: true });
      return {};
    },
  });
  route(app, readMe, {
    guard: guards.signedIn,
    run: async ({ grant }) => {
      const me = await readPerson(db, grant.userId);
      if (me === undefined) throw new AppError('signed_out');
      return me;
    },
  });
  route(app, listMembers, {
    guard: guards.inAlliance('alliance.read'),
    run: async ({ grant }) => ({ members: await readMembers(db, grant.actor.allianceId) }),
  });
  route(app, setTimeZone, {
    guard: guards.inAlliance('time_zone.set'),
    run: async ({ grant, input }) => {
      await setZone(services, grant.actor, input.timeZone);
      return {};
    },
  });
  route(app, startAlliance, {
    guard: guards.signedIn,
    run: async ({ grant, input }) => ({ id: await start(services, grant.userId, input) }),
  });
}
