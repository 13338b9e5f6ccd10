/** The one place that decides who comes in: asked for every socket, and again whenever access has changed. */
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import { documentId, type DocumentId, type UserId } from '@entente/protocol/ids';
import { syncParams, type SyncParams } from '@entente/protocol/sync-address';
import type { DocumentAccess } from '../access/document-access.ts';
import type { Session } from '../people/sessions.ts';

/** What a socket asks for. */
export interface Knock {
  /** As in the address; not yet known to be an id. */
  readonly documentId: string;
  readonly query: URLSearchParams;
}

export interface Admission {
  readonly session: Session;
  readonly access: DocumentAccess;
  readonly params: SyncParams;
}

/** What a person may do with a document; undefined when there is none, or it is not theirs to see. */
export type ReadAccess = (userId: UserId, documentId: DocumentId) => Promise<DocumentAccess | undefined>;

interface Deciders {
  readonly readSession: () => Promise<Session | undefined>;
  readonly readAccess: ReadAccess;
}

/** Who may come in and as whom, or the reason why not; a page that is too old learns nothing but that. */
export async function admit(
  knock: Knock,
  { readSession, readAccess }: Deciders,
): Promise<Admission | CloseReason> {
  const params = syncParams.safeParse(Object.fromEntries(knock.query));
  if (!params.success) return 'unreadable_frame';
  const session = await readSession();
  if (session === undefined) return 'signed_out';
  // Somebody else has signed in in the same browser: what waits in this page was not written by them.
  if ((params.data.user ?? session.userId) !== session.userId) return 'signed_out';
  const id = documentId.safeParse(knock.documentId);
  const access = id.success ? await readAccess(session.userId, id.data) : undefined;
  if (access === undefined) return 'document_not_found';
  const { schema } = params.data;
  if (schema !== undefined && schema < access.document.schemaVersion) return 'schema_too_old';
  return { session, access, params: params.data };
}

/** Whether an answer of `admit` is a refusal. */
export const isRefusal = (answer: Admission | CloseReason): answer is CloseReason =>
  typeof answer === 'string' && answer in closeReasons;
