import { z } from 'zod';
import { firmColour } from '../firm-colours.ts';
import { allianceId, firmId, userId } from '../ids.ts';
import { role } from '../roles.ts';
import { timeZone, UNSAID_ZONE } from '../time-zone.ts';
import { endpoint } from './endpoint.ts';
import { name } from './names.ts';

export const firm = z.object({
  id: firmId,
  name: z.string(),
  colour: firmColour,
  /** IANA name; times that bind are shown in it. */
  timeZone: z.string(),
});
export type Firm = z.infer<typeof firm>;

/** An alliance as one of its members sees it. `firms` is ordered: the reader's own firm first. */
export const alliance = z.object({
  id: allianceId,
  name: z.string(),
  firms: z.array(firm),
  /** The reader's own place in it. */
  firmId,
  role,
});
export type Alliance = z.infer<typeof alliance>;

export const me = z.object({
  user: z.object({ id: userId, name: z.string(), email: z.string() }),
  alliances: z.array(alliance),
});
export type Me = z.infer<typeof me>;

export const member = z.object({
  userId,
  name: z.string(),
  email: z.string(),
  firmId,
  role,
  joinedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof member>;

/** A person of the demo alliance, offered on the sign-in page. */
export const demoPerson = z.object({
  email: z.string(),
  name: z.string(),
  firm: z.string(),
  colour: firmColour,
  role,
});
export type DemoPerson = z.infer<typeof demoPerson>;

/** What the sign-in page needs to know before anybody is signed in. `demo` is null outside demo mode. */
export const readEntry = endpoint('GET', '/api/entry', {
  input: z.void(),
  output: z.object({ demo: z.object({ people: z.array(demoPerson), hosts: z.array(z.url()) }).nullable() }),
});

/** Signs in as a person of the demo alliance, by a click. `not_found` outside demo mode. */
export const demoSignIn = endpoint('POST', '/api/demo/sign-in', {
  input: z.object({ email: z.email() }),
  output: z.object({}),
});

/** Who I am and which alliances I belong to. `signed_out` without a session. */
export const readMe = endpoint('GET', '/api/me', { input: z.void(), output: me });

/** The people of an alliance, of all its firms. */
export const listMembers = endpoint('GET', '/api/alliances/:allianceId/members', {
  input: z.void(),
  output: z.object({ members: z.array(member) }),
});

/** Says where the own firm is. Refused unless one is its liaison. */
export const setTimeZone = endpoint('POST', '/api/alliances/:allianceId/time-zone', {
  input: z.object({ timeZone }),
  output: z.object({}),
});

/** Starts an alliance of two firms; who asks becomes the first firm's liaison. */
export const startAlliance = endpoint('POST', '/api/alliances', {
  input: z.object({
    name,
    /** Where it is: the browser of who asks knows its own zone. */
    firm: z.object({ name, colour: firmColour, timeZone: timeZone.default(UNSAID_ZONE) }),
    partner: z.object({ name, colour: firmColour }),
  }),
  output: z.object({ id: allianceId }),
});
