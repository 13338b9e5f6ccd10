/** Agreeing at a running server, by people of the demo, who have no password. */
import { agreedFile } from '@entente/documents/certificate/agreed-file';
import { writeAgreedJson, writeCertificate } from '@entente/documents/certificate/write-agreed';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { readDecisionRecord } from '@entente/protocol/api/decisions';
import { readTextsInForce } from '@entente/protocol/api/drift';
import { listDocumentInForce, listInForce, readInForce } from '@entente/protocol/api/in-force';
import { proposalDetail, readProposal, type ProposalDetail } from '@entente/protocol/api/proposals';
import { readVersion } from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import { command, request, type SignedIn } from './people.ts';

/** Which proposal of which document. */
type Named = Pick<ProposalDetail, 'id' | 'documentId'>;

const addressOf = ({ documentId, id }: Named, rest = ''): string =>
  `/api/documents/${documentId}/proposals/${id}${rest}`;

/** Asks an endpoint that only reads. @param params by their names in its path */
async function read<Output>(
  who: SignedIn,
  { path, output }: { readonly path: string; readonly output: { parse(value: unknown): Output } },
  params: Readonly<Record<string, string | number>>,
): Promise<Output> {
  const address = path.replaceAll(/:(\w+)/g, (_all, name: string) => String(params[name]));
  const answer = await request(who, 'GET', [address]);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return output.parse(await answer.json());
}

const decided = async (who: SignedIn, address: string, body: object): Promise<ProposalDetail> =>
  proposalDetail.parse(await command(who, address, body));

/** Proposes a part, the whole agreement when nothing is said. */
export const proposeTo = (
  who: SignedIn,
  documentId: DocumentId,
  input: object = {},
): Promise<ProposalDetail> =>
  decided(who, `/api/documents/${documentId}/proposals`, { part: { kind: 'whole' }, ...input });

/** A proposal as somebody sees it. */
export const readProposalAs = (who: SignedIn, { documentId, id }: Named): Promise<ProposalDetail> =>
  read(who, readProposal, { documentId, proposalId: id });

/** Agrees in the words that are shown. */
export async function agreeTo(
  who: SignedIn,
  proposal: Named,
  password: string | null = null,
): Promise<ProposalDetail> {
  const { hash, asked } = await readProposalAs(who, proposal);
  return decided(who, addressOf(proposal, '/agree'), { hash, words: asked?.words ?? '', password });
}

/** Two people of two firms; the first proposes. */
export type Pair = readonly [proposing: SignedIn, other: SignedIn];

/** The other firm says a proposed decision in its own words, and the first one says that this is what was meant. */
export async function readBack([proposing, other]: Pair, proposal: Named, entryId: EntryId): Promise<void> {
  await command(other, addressOf(proposal, '/read-backs'), { words: 'One carrier for all of us.' });
  const { documentId } = proposal;
  const { readBacks } = await read(proposing, readDecisionRecord, { documentId, entryId });
  const said = readBacks.at(-1);
  if (said === undefined) throw new Error('nothing was read back');
  await command(proposing, addressOf(proposal, `/read-backs/${said.id}/answer`), { verdict: 'meant' });
}

/** Both agree. @param password of both; people of the demo have none */
export async function bringInForce(
  [one, other]: Pair,
  proposal: Named,
  password: string | null = null,
): Promise<void> {
  await agreeTo(one, proposal, password);
  await agreeTo(other, proposal, password);
}

/** Everything that is shown of a document as agreed, wherever the server tells of it and as it is exported, as one value to compare. */
export async function readAllAgreed(who: SignedIn, { documentId, id, versionNumber }: ProposalDetail) {
  const { movedOn: _, ...proposal } = await readProposalAs(who, { documentId, id });
  const everywhere = await read(who, listInForce, { allianceId: who.allianceId });
  const text = await read(who, readInForce, { documentId, proposalId: id });
  const file = await agreedFile(text);
  return {
    proposal,
    text,
    exported: { certificate: writeCertificate(file), json: writeAgreedJson(file) },
    ofDocument: await read(who, listDocumentInForce, { documentId }),
    ofAlliance: everywhere.texts.filter((one) => one.documentId === documentId),
    texts: await read(who, readTextsInForce, { documentId }),
    version: await read(who, readVersion, { documentId, number: versionNumber }),
  };
}
