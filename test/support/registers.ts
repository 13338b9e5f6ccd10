/** The risk register of the demo alliance at a running server. */
import { childrenOf } from '@entente/documents/entries/plain-text';
import { readRegister } from '@entente/documents/register/read-register';
import type { Risk } from '@entente/documents/register/risk';
import { documentDetail, listDocuments } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import type * as Y from 'yjs';
import { command, request, type SignedIn } from './people.ts';

/** Puts away the register that the alliance has and begins another. */
export async function createRegister(who: SignedIn): Promise<DocumentId> {
  const address = `/api/alliances/${who.allianceId}/documents`;
  const { documents } = listDocuments.output.parse(await (await request(who, 'GET', [address])).json());
  const open = documents.filter(({ kind, archivedAt }) => kind === 'register' && archivedAt === null);
  for (const { id } of open) await command(who, `/api/documents/${id}/archive`);
  return documentDetail.parse(await command(who, address, { kind: 'register', title: 'Our risks' })).id;
}

/**
 * The risks of a register in the order of their numbers.
 * @throws {Error} when one cannot be read
 */
export function risksIn(ydoc: Y.Doc): Risk[] {
  return readRegister(ydoc).entries.map((entry) => {
    if (entry.kind !== 'risk') throw new Error(entry.why);
    return entry;
  });
}

/** Number and title of each risk, `?` for one that has no number yet. */
export const numberedTitles = (ydoc: Y.Doc): string[] =>
  risksIn(ydoc).map(({ number, title }) => `${number ?? '?'} ${title}`);

/** The elements of the risks, as they came. */
export const riskElements = (ydoc: Y.Doc): Y.XmlElement[] => childrenOf(ydoc.getXmlFragment('risks'), 'risk');
