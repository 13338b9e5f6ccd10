/**
 * What a page will ask for, asked while its scripts are still on their way and before anybody knows who reads: one answer
 * after the other would take a journey to the server each. Whatever fails here, the page asks for again and shows.
 */
import { allianceId, documentId, type AllianceId } from '@entente/protocol/ids';
import { findOfKind } from './find-of-kind.ts';
import { queryClient } from './query-client.ts';
import { documentQuery, documentsQuery } from './use-documents.ts';
import { meQuery } from './use-me.ts';
import { membersQuery } from './use-members.ts';

/** Unlike a prefetch this asks for nothing that is known, however old: the page itself decides what is too old. */
function askForAlliance(id: AllianceId) {
  void queryClient.ensureQueryData(meQuery).catch(() => undefined);
  void queryClient.ensureQueryData(membersQuery(id)).catch(() => undefined);
}

/** Asks for what the page of an alliance's register or log needs. @param address the alliance, as it stands in the address */
export async function askForEntries(address: string, kind: 'register' | 'log'): Promise<void> {
  const id = allianceId.safeParse(address);
  if (!id.success) return;
  askForAlliance(id.data);
  const found = findOfKind(await queryClient.ensureQueryData(documentsQuery(id.data)), kind);
  if (found) await queryClient.ensureQueryData(documentQuery(found.id));
}

/** Asks for what the page of a document needs. @param addresses as they stand in the address */
export async function askForDocument(addresses: { allianceId: string; documentId: string }): Promise<void> {
  const id = allianceId.safeParse(addresses.allianceId);
  const document = documentId.safeParse(addresses.documentId);
  if (!id.success || !document.success) return;
  askForAlliance(id.data);
  await queryClient.ensureQueryData(documentQuery(document.data));
}
