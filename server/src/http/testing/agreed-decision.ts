import { addDecisions, type NewDecision } from '@entente/documents/log/write-log';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { agreeAs, confirmReadBack, proposalIn, proposeAs, type TwoFirms } from './two-firms.ts';

/** Writes a decision into a log. @returns its id */
export async function writeDecision(
  firms: TwoFirms,
  logId: string,
  decision: Partial<NewDecision>,
): Promise<string> {
  const pen = firms.pen(logId);
  const [id] = await pen.write((ydoc) => addDecisions(ydoc, [{ title: 'One carrier', ...decision }]));
  await pen.number('decisions', 'decision');
  if (id === undefined) throw new Error('nothing was written');
  return id;
}

/** A decision that Maya proposes. */
export async function proposeDecision(
  firms: TwoFirms,
  logId: string,
  { answerBy, ...decision }: Partial<NewDecision> & { readonly answerBy?: string },
): Promise<ProposalDetail> {
  const id = await writeDecision(firms, logId, decision);
  const input = { part: { kind: 'entry', id }, ...(answerBy && { answerBy }) };
  return proposalIn(await proposeAs(firms.maya, logId, input));
}

/** Agrees to it for both firms: Ingrid reads it back, she and Maya sign. */
export async function agreeToDecision(firms: TwoFirms, proposal: ProposalDetail): Promise<void> {
  await confirmReadBack({ saying: firms.ingrid, proposing: firms.maya }, proposal);
  proposalIn(await agreeAs(firms.maya, proposal));
  proposalIn(await agreeAs(firms.ingrid, proposal));
}
