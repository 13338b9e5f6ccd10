/** The decision log of the demo alliance at a running server. */
import type { Decision } from '@entente/documents/log/decision';
import { readLog } from '@entente/documents/log/read-log';
import { documentDetail, listDocuments } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import type * as Y from 'yjs';
import { command, request, type SignedIn } from './people.ts';

/** Puts away the log that the alliance has and begins another. */
export async function createLog(who: SignedIn): Promise<DocumentId> {
  const address = `/api/alliances/${who.allianceId}/documents`;
  const { documents } = listDocuments.output.parse(await (await request(who, 'GET', [address])).json());
  const open = documents.filter(({ kind, archivedAt }) => kind === 'log' && archivedAt === null);
  for (const { id } of open) await command(who, `/api/documents/${id}/archive`);
  return documentDetail.parse(await command(who, address, { kind: 'log', title: 'Our decisions' })).id;
}

/**
 * The decisions of a log in the order of their numbers.
 * @throws {Error} when one cannot be read
 */
export function decisionsIn(ydoc: Y.Doc): Decision[] {
  return readLog(ydoc).entries.map((entry) => {
    if (entry.kind !== 'decision') throw new Error(entry.why);
    return entry;
  });
}
