import { randomUUID } from 'node:crypto';
import { premortem, type Premortem, type RevealedPremortem } from '@entente/protocol/api/premortem';
import type { Role } from '@entente/protocol/roles';
import { codeOf, type Answer, type Browser } from './browser.ts';
import { join, signUp, startAlliance, type TestAlliance, type TestPerson } from './people.ts';
import type { TestApp } from './test-app.ts';

export const question = 'It is six months from now and this alliance failed. What caused it?';

/** A register of two firms with people of both. */
export interface TestRegister {
  readonly alliance: TestAlliance;
  readonly documentId: string;
  /** Liaison of the first firm. */
  readonly maya: TestPerson;
  /** Editor of the second firm. */
  readonly ingrid: TestPerson;
  /** Commenter of the second firm. */
  readonly kenji: TestPerson;
  /** Viewer of the first firm. */
  readonly priya: TestPerson;
}

async function place(test: TestApp, alliance: TestAlliance, [name, role]: readonly [string, Role]) {
  const person = await signUp(test, name);
  const firmId = role === 'viewer' ? alliance.ownFirmId : alliance.partnerFirmId;
  await join(test, person, { allianceId: alliance.allianceId, firmId, role });
  return person;
}

/** Starts an alliance with a register. */
export async function startRegister(test: TestApp): Promise<TestRegister> {
  const alliance = await startAlliance(test);
  const maya = alliance.founder;
  const body = { kind: 'register', title: 'Risk register' };
  const made = await maya.browser.post(`/api/alliances/${alliance.allianceId}/documents`, body);
  return {
    alliance,
    documentId: (made.body as { id: string }).id,
    maya,
    ingrid: await place(test, alliance, ['Ingrid Solheim', 'editor']),
    kenji: await place(test, alliance, ['Kenji Mori', 'commenter']),
    priya: await place(test, alliance, ['Priya Raman', 'viewer']),
  };
}

/** What an answer says of a session. @throws {Error} the answer is no */
export function sessionIn(answer: Answer): Premortem {
  if (answer.status !== 200) throw new Error(`${answer.status} ${codeOf(answer)}`);
  return premortem.parse(answer.body);
}

/** A session whose cards are shown. @throws {Error} they are not */
export function shownIn(answer: Answer): RevealedPremortem {
  const session = sessionIn(answer);
  if (session.phase === 'writing') throw new Error('not revealed');
  return session;
}

/** The address of one session. */
export async function startSession({ documentId, maya }: TestRegister): Promise<string> {
  const path = `/api/documents/${documentId}/premortems`;
  const { id } = sessionIn(await maya.browser.post(path, { question, minutes: 10 }));
  return `${path}/${id}`;
}

/** Writes a card. @returns its id */
export async function writeCard(browser: Browser, session: string, text: string): Promise<string> {
  const id = randomUUID();
  sessionIn(await browser.post(`${session}/cards`, { id, text }));
  return id;
}
