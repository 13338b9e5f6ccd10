import { mention, type Mention } from '@entente/protocol/message/mention';
import { entryOf, type Books, type Cast } from '../demo-acts.ts';
import { demoDecisions } from '../demo-decisions.ts';
import { demoFirms } from '../demo-people.ts';
import { demoRisks } from '../demo-risks.ts';
import type { DemoName } from '../entry-shapes.ts';

const nameIn = (email: string): DemoName => email.replace(/@.*/, '') as DemoName;

function mentionsOfPeople(cast: Cast): [string, Mention][] {
  return demoFirms.flatMap(({ name, people }) => {
    const [first] = people;
    const { firmId } = cast.actor(nameIn(first.email));
    return [
      [name, mention.parse({ kind: 'firm', firmId, label: name })],
      [`signatories of ${name}`, mention.parse({ kind: 'role', firmId, role: 'signatory', label: name })],
      ...people.map(({ name: label, email }): [string, Mention] => {
        const { userId } = cast.actor(nameIn(email));
        return [nameIn(email), mention.parse({ kind: 'person', userId, label })];
      }),
    ];
  });
}

function mentionsOfEntries(books: Books): [string, Mention][] {
  const named = [
    ...demoRisks.map(({ key, title }) => ['risk', `R:${key}`, title] as const),
    ...demoDecisions.map(({ key, title }) => ['decision', `D:${key}`, title] as const),
  ];
  return named.map(([kind, name, label]) => {
    const { documentId } = kind === 'risk' ? books.register : books.log;
    return [name, mention.parse({ kind, documentId, entryId: entryOf(books, name), label })];
  });
}

/** Whom and what the demo's messages can mention, by what stands in braces. */
export const demoMentions = (cast: Cast, books: Books): ReadonlyMap<string, Mention> =>
  new Map([...mentionsOfPeople(cast), ...mentionsOfEntries(books)]);
