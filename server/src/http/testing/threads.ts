import { randomUUID } from 'node:crypto';
import { threadDetail, type ThreadDetail } from '@entente/protocol/api/threads';
import { codeOf, type Answer } from './browser.ts';
import type { TestPerson } from './people.ts';
import type { TestApp } from './test-app.ts';
import { startTwoFirms } from './two-firms.ts';

/** Two firms with an agreement to talk about. */
export type Talk = Awaited<ReturnType<typeof startTalk>>;

export async function startTalk(test: TestApp) {
  const firms = await startTwoFirms(test);
  const priya = await firms.place('Priya Raman', 'viewer', firms.ownFirmId);
  return { ...firms, priya, documentId: await firms.makeAgreement() };
}

export const onDocument = { format: 1, kind: 'document' } as const;

/** A message of plain words and of mentions. */
export const say = (...parts: (string | object)[]) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: parts.map((part) =>
        typeof part === 'string' ? { type: 'text', text: part } : { type: 'mention', attrs: part },
      ),
    },
  ],
});

export const byName = ({ userId }: TestPerson) => ({ kind: 'person', userId, label: 'somebody' });

/** A thread out of an answer. @throws {Error} the answer is no */
export function threadIn(answer: Answer): ThreadDetail {
  if (answer.status !== 200) throw new Error(`${answer.status} ${codeOf(answer)}`);
  return threadDetail.parse(answer.body);
}

export const threadsPath = (documentId: string): string => `/api/documents/${documentId}/threads`;

/** Starts a thread on the document; `change` bends what is sent. */
export const startAs = (person: TestPerson, documentId: string, change: object = {}): Promise<Answer> =>
  person.browser.post(threadsPath(documentId), {
    id: randomUUID(),
    messageId: randomUUID(),
    anchor: onDocument,
    content: say('Who calls the client?'),
    ...change,
  });

type Named = Pick<ThreadDetail, 'id' | 'documentId'>;

export const threadPath = ({ documentId, id }: Named): string => `${threadsPath(documentId)}/${id}`;

export const replyAs = (
  person: TestPerson,
  thread: Named,
  content: object = say('We do.'),
): Promise<Answer> => person.browser.post(`${threadPath(thread)}/messages`, { id: randomUUID(), content });

export const readAs = (person: TestPerson, thread: Named): Promise<Answer> =>
  person.browser.get(threadPath(thread));

/** An act on the thread itself, under an id of its own. */
export const actAs = (
  person: TestPerson,
  thread: Named,
  [act, body = {}]: readonly [act: string, body?: object],
): Promise<Answer> => person.browser.post(`${threadPath(thread)}/${act}`, { id: randomUUID(), ...body });
