import { createDocument, documentDetail } from '@entente/protocol/api/documents';
import { demoSignIn, me, readMe } from '@entente/protocol/api/people';

/** One signed-in person of the demo alliance. */
export interface Visitor {
  readonly headers: Readonly<Record<string, string>>;
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok)
    throw new Error(`${init.method} ${url} was answered ${response.status}: ${await response.text()}`);
  return response;
}

/** Signs in as a person of the demo alliance. */
export async function signIn(origin: string, email: string): Promise<Visitor> {
  const response = await ask(`${origin}${demoSignIn.path}`, {
    method: demoSignIn.method,
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { headers: { origin, cookie: cookie.join('; ') } };
}

/** Creates blank agreements. @returns their ids */
export async function createDocuments(origin: string, visitor: Visitor, count: number): Promise<string[]> {
  const answer = await ask(`${origin}${readMe.path}`, { method: readMe.method, headers: visitor.headers });
  const [alliance] = me.parse(await answer.json()).alliances;
  const path = createDocument.path.replace(':allianceId', String(alliance?.id));
  const ids: string[] = [];
  for (let at = 1; at <= count; at++) {
    const response = await ask(`${origin}${path}`, {
      method: createDocument.method,
      headers: { ...visitor.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'agreement', template: 'blank', title: `Room ${at}` }),
    });
    ids.push(documentDetail.parse(await response.json()).id);
  }
  return ids;
}
