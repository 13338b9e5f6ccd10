import { readSections } from '@entente/documents/agreement/sections';
import { partId, type PartName, type ProposalId } from '@entente/protocol/api/proposals';
import type { Actor } from '../../access/actor.ts';
import { agreeTo } from '../../agreeing/answer-proposal.ts';
import { answerReadBack } from '../../agreeing/answer-read-back.ts';
import type { ProposalAct } from '../../agreeing/hold-proposal.ts';
import { propose, type Proposer } from '../../agreeing/propose.ts';
import { readReadBacks } from '../../agreeing/read-back-rows.ts';
import { readProposal } from '../../agreeing/read-proposal.ts';
import { sayReadBack } from '../../agreeing/say-read-back.ts';
import type { Database } from '../../db/database.ts';
import { createSignals } from '../../events/signals.ts';
import { replaysOn } from '../../replay/run-replay-job.ts';
import { entryOf, type Act, type Books, type Cast } from '../demo-acts.ts';
import { demoEmails } from '../demo-people.ts';
import type { SharedPen, Stroke } from '../shared-pen.ts';
import type { DemoAnswer, DemoPart, DemoProposal } from './agreeing-shapes.ts';

/** What seeding writes with. */
interface Agreeing {
  readonly tx: Database;
  readonly cast: Cast;
}

// Nobody can be listening to an alliance that is not committed yet.
const signals = createSignals(() => undefined);

const writerAt = (tx: Database, at: Date): Proposer => ({
  db: tx,
  signals,
  replays: { ...replaysOn(tx), end: () => Promise.resolve() },
  now: () => at,
});

function penOf(part: DemoPart, { register, log, agreement }: Books): SharedPen {
  if (part.kind !== 'entry') return agreement;
  return part.name.startsWith('R:') ? register : log;
}

function partNameOf(part: DemoPart, books: Books): PartName {
  if (part.kind === 'whole') return part;
  if (part.kind === 'entry') return { kind: 'entry', id: partId.parse(entryOf(books, part.name)) };
  const section = readSections(books.agreement.ydoc).find(({ title }) => title === part.heading);
  if (section === undefined) throw new Error(`the agreement has no section “${part.heading}”`);
  return { kind: 'section', id: partId.parse(section.id) };
}

async function put(
  { tx, cast }: Agreeing,
  { part, message, answerIn }: DemoProposal,
  { books, by: actor, at }: Stroke & { readonly books: Books },
): Promise<Omit<ProposalAct, 'actor'>> {
  const { kind, documentId } = penOf(part, books);
  // What is proposed is what is on the record.
  await penOf(part, books).keep(tx);
  const document = { id: documentId, allianceId: actor.allianceId, kind };
  const input = { part: partNameOf(part, books), message, answerBy: cast.day(answerIn), replaces: null };
  const proposalId = await propose(writerAt(tx, at), { document, actor, input });
  return { documentId, proposalId };
}

/** Agrees in the words that the page would show. */
async function agree(tx: Database, act: ProposalAct, at: Date): Promise<void> {
  const { allianceId } = act.actor;
  const shown = await readProposal({ db: tx, demo: { allianceId, emails: demoEmails, hosts: [] } }, act);
  const { hash, asked } = shown;
  if (asked === null) throw new Error('nothing is asked of them');
  await agreeTo(writerAt(tx, at), act, { hash, words: asked.words, confirmedBy: 'demo' });
}

async function newestReadBack(tx: Database, id: ProposalId) {
  const newest = (await readReadBacks(tx, [{ id }])).at(-1);
  if (newest === undefined) throw new Error('nothing was read back');
  return newest.id;
}

async function answer(tx: Database, one: DemoAnswer, { act, at }: { act: ProposalAct; at: Date }) {
  const writer = writerAt(tx, at);
  switch (one.say) {
    case 'agree':
      return agree(tx, act, at);
    case 'read back':
      return sayReadBack(writer, act, one.words);
    case 'that is what we meant': {
      const id = await newestReadBack(tx, act.proposalId);
      return answerReadBack(writer, act, { id, verdict: { verdict: 'meant' } });
    }
    case 'not quite': {
      const verdict = { verdict: 'not_quite', reason: one.because } as const;
      return answerReadBack(writer, act, { id: await newestReadBack(tx, act.proposalId), verdict });
    }
  }
}

/** What is said on one day is said in the order in which it stands there; see `Cast.stroke`. */
const placeOf = (nth: number): number => 2 + 3 * nth;

/** A proposal with what was said to it, through the commands that the routes use. */
export function proposalActs(agreeing: Agreeing, proposed: DemoProposal): Act[] {
  const { tx, cast } = agreeing;
  let made: Omit<ProposalAct, 'actor'> | undefined;
  const actOf = (actor: Actor): ProposalAct => {
    if (made === undefined) throw new Error('nothing was proposed yet');
    return { actor, ...made };
  };
  const proposing = cast.stroke(proposed, placeOf(0));
  const answers = proposed.answers.map((one, nth): Act => {
    const { by, at } = cast.stroke(one, placeOf(nth + 1));
    return { at, run: () => answer(tx, one, { act: actOf(by), at }) };
  });
  const first: Act = {
    at: proposing.at,
    async run(books) {
      made = await put(agreeing, proposed, { ...proposing, books });
    },
  };
  return [first, ...answers];
}
