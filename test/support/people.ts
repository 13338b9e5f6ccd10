/** People who are signed in at a running server, through its front door. */
import { me } from '@entente/protocol/api/people';
import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';

/** Somebody signed in. */
export interface SignedIn {
  /** The server's address. */
  readonly url: string;
  /** The `Cookie` header of their browser. */
  readonly cookie: string;
  readonly userId: UserId;
  readonly name: string;
  readonly allianceId: AllianceId;
  readonly firmId: FirmId;
}

/** The demo people by first name; the firm and the role stand in the demo. */
export const emails = {
  maya: 'maya@northwind.example',
  tomas: 'tomas@northwind.example',
  priya: 'priya@northwind.example',
  daniel: 'daniel@harbor.example',
  ingrid: 'ingrid@harbor.example',
  kenji: 'kenji@harbor.example',
} as const;

export type DemoName = keyof typeof emails;

/** One request as a page of that server sends it. */
export async function request(
  who: { url: string; cookie?: string },
  method: string,
  [address, body]: readonly [address: string, body?: unknown],
): Promise<Response> {
  return fetch(`${who.url}${address}`, {
    method,
    headers: {
      // A test that computes for seconds would not notice that the server closed an idle connection.
      connection: 'close',
      origin: new URL(who.url).origin,
      'content-type': 'application/json',
      ...(who.cookie !== undefined && { cookie: who.cookie }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  });
}

async function expectOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}

const readCookie = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** Signs in as a person of the demo alliance. */
export async function signIn(url: string, name: DemoName): Promise<SignedIn> {
  const email = emails[name];
  const entered = await expectOk(await request({ url }, 'POST', ['/api/demo/sign-in', { email }]));
  return readPerson(url, readCookie(entered));
}

/** Who a cookie belongs to, in the first of their alliances. */
export async function readPerson(url: string, cookie: string): Promise<SignedIn> {
  const { user, alliances } = me.parse(
    await (await expectOk(await request({ url, cookie }, 'GET', ['/api/me']))).json(),
  );
  const [first] = alliances;
  if (first === undefined) throw new Error(`${user.name} is in no alliance`);
  return { url, cookie, userId: user.id, name: user.name, allianceId: first.id, firmId: first.firmId };
}

/** What everybody signs up with. */
export const password = 'a password of some length';

/** Signs somebody up who belongs to no alliance yet. @returns their cookie */
export async function signUp(url: string, email: string, name = 'Somebody else'): Promise<string> {
  const body = { name, email, password };
  return readCookie(await expectOk(await request({ url }, 'POST', ['/api/auth/sign-up/email', body])));
}

/** Sends one command and expects it to be done. @returns the answer's JSON */
export async function command(
  who: { url: string; cookie: string },
  ...what: [address: string, body?: unknown]
): Promise<unknown> {
  return (await expectOk(await request(who, 'POST', what))).json();
}
