import { proposalDetail, type ProposalDetail } from '@entente/protocol/api/proposals';
import { readDecisionRecord, type ReadBackId } from '@entente/protocol/api/decisions';
import type { Role } from '@entente/protocol/roles';
import { codeOf, type Answer } from './browser.ts';
import { join, password, signUp, startAlliance, type TestPerson } from './people.ts';
import type { TestApp } from './test-app.ts';
import { Pen } from './pen.ts';

/** Two firms with the people who sign, and a way to make documents. */
export type TwoFirms = Awaited<ReturnType<typeof startTwoFirms>>;

/** Northwind: Maya (liaison), Tomás (editor). Harbor: Ingrid (signatory), Daniel (liaison), Kenji (commenter). */
export async function startTwoFirms(test: TestApp) {
  const alliance = await startAlliance(test);
  const { allianceId, ownFirmId, partnerFirmId, founder: maya } = alliance;
  const place = async (name: string, role: Role, firmId = partnerFirmId): Promise<TestPerson> => {
    const person = await signUp(test, name);
    await join(test, person, { allianceId, firmId, role });
    return person;
  };
  const makeDocument = async (body: object): Promise<string> => {
    const made = await maya.browser.post(`/api/alliances/${allianceId}/documents`, body);
    return (made.body as { id: string }).id;
  };
  return {
    ...alliance,
    maya,
    tomas: await place('Tomás Rivera', 'editor', ownFirmId),
    ingrid: await place('Ingrid Solheim', 'signatory'),
    daniel: await place('Daniel Okafor', 'liaison'),
    kenji: await place('Kenji Watanabe', 'commenter'),
    place,
    makeDocument,
    makeAgreement: (title = 'Weekly call') =>
      makeDocument({ kind: 'agreement', template: 'meeting-notes', title }),
    pen: (documentId: string) =>
      new Pen(test.services.db, documentId, { userId: maya.userId, firmId: ownFirmId }),
  };
}

export const proposalsPath = (documentId: string): string => `/api/documents/${documentId}/proposals`;

/** A proposal out of an answer. @throws {Error} the answer is no */
export function proposalIn(answer: Answer): ProposalDetail {
  if (answer.status !== 200) throw new Error(`${answer.status} ${codeOf(answer)}`);
  return proposalDetail.parse(answer.body);
}

/** Proposes a part, the whole agreement when nothing is said. */
export const proposeAs = (person: TestPerson, documentId: string, input: object = {}): Promise<Answer> =>
  person.browser.post(proposalsPath(documentId), { part: { kind: 'whole' }, ...input });

type Named = Pick<ProposalDetail, 'id' | 'documentId' | 'hash'>;

const pathOf = ({ documentId, id }: Named): string => `${proposalsPath(documentId)}/${id}`;

export const readAs = (person: TestPerson, proposal: Named): Promise<Answer> =>
  person.browser.get(pathOf(proposal));

/** Agrees as the page does: reads what is shown, and sends it back; `change` bends what is sent. */
export async function agreeAs(person: TestPerson, proposal: Named, change: object = {}): Promise<Answer> {
  const { asked, hash } = proposalIn(await readAs(person, proposal));
  const body = { hash, words: asked?.words ?? '', password, ...change };
  return person.browser.post(`${pathOf(proposal)}/agree`, body);
}

/** Maya proposes, and both firms agree. @returns the proposal as it came in force */
export async function bringInForce(
  { maya, ingrid }: Pick<TwoFirms, 'maya' | 'ingrid'>,
  documentId: string,
  input: object = {},
): Promise<ProposalDetail> {
  const proposal = proposalIn(await proposeAs(maya, documentId, input));
  proposalIn(await agreeAs(maya, proposal));
  return proposalIn(await agreeAs(ingrid, proposal));
}

export const declineAs = (person: TestPerson, proposal: Named, change: object = {}): Promise<Answer> =>
  person.browser.post(`${pathOf(proposal)}/decline`, {
    hash: proposal.hash,
    reason: 'The second paragraph is not what we said.',
    password,
    ...change,
  });

export const readBackAs = (
  person: TestPerson,
  proposal: Named,
  words = 'We buy from one carrier alone.',
): Promise<Answer> => person.browser.post(`${pathOf(proposal)}/read-backs`, { words });

export const answerReadBackAs = (
  person: TestPerson,
  proposal: Named,
  { id, ...verdict }: { readonly id: ReadBackId; readonly verdict: string; readonly reason?: string },
): Promise<Answer> => person.browser.post(`${pathOf(proposal)}/read-backs/${id}/answer`, verdict);

export const dissentAs = (
  person: TestPerson,
  proposal: Named,
  words = 'We would wait a month.',
): Promise<Answer> => person.browser.post(`${pathOf(proposal)}/dissents`, { words });

/** What was said of a decision. */
export async function recordAs(person: TestPerson, documentId: string, entryId: string) {
  const { status, body } = await person.browser.get(
    `/api/documents/${documentId}/decisions/${entryId}/record`,
  );
  if (status !== 200) throw new Error(`${status}`);
  return readDecisionRecord.output.parse(body);
}

/** Says a proposed decision for the other firm, and confirms it for the firm that proposed: from then on it can be signed. */
export async function confirmReadBack(
  { saying, proposing }: { readonly saying: TestPerson; readonly proposing: TestPerson },
  proposal: Named & Pick<ProposalDetail, 'part'>,
): Promise<void> {
  proposalIn(await readBackAs(saying, proposal));
  if (proposal.part.kind !== 'entry') throw new Error('Only decisions are read back.');
  const { readBacks } = await recordAs(saying, proposal.documentId, proposal.part.id);
  const newest = readBacks.at(-1);
  if (newest === undefined) throw new Error('Nothing was read back.');
  proposalIn(await answerReadBackAs(proposing, proposal, { id: newest.id, verdict: 'meant' }));
}

export const withdrawAs = (person: TestPerson, proposal: Named): Promise<Answer> =>
  person.browser.post(`${pathOf(proposal)}/withdraw`, { reason: 'We want to look at it again.' });
