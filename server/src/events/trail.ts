import type { DocumentKind, TemplateName } from '@entente/protocol/api/documents';
import type { SigningRule } from '@entente/protocol/api/proposals';
import type { VersionKind } from '@entente/protocol/api/versions';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { AllianceId, FirmId, DocumentId, UserId } from '@entente/protocol/ids';
import type { Restored } from '@entente/protocol/restored';
import type { Role } from '@entente/protocol/roles';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { event } from '../db/schema/events.ts';
import type { AgreeingLine } from './agreeing-lines.ts';
import type { PremortemLine } from './premortem-lines.ts';
import type { ThreadLine } from './thread-lines.ts';

/** An act of a person outside any alliance. */
interface PersonalEvent<Kind extends string, Detail extends object> {
  readonly kind: Kind;
  readonly userId: UserId;
  readonly detail: Detail;
}

/** An act in an alliance, with who they were there at the time. */
interface AllianceEvent<Kind extends string, Detail extends object> {
  readonly kind: Kind;
  readonly actor: Actor;
  readonly detail: Detail;
}

interface DocumentEvent<Kind extends string, Detail extends object> extends AllianceEvent<Kind, Detail> {
  readonly documentId: DocumentId;
}

/** Something that happened to a document by nobody's act. */
interface DocumentIncident<Kind extends string, Detail extends object> {
  readonly kind: Kind;
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
  readonly detail: Detail;
}

type Nothing = Record<never, never>;

/** One line of the trail: every act that matters, each with what is needed to understand it later (EV2). */
export type TrailEvent =
  | PersonalEvent<'signed_up', Nothing>
  | PersonalEvent<'signed_in', { readonly sessionId: string }>
  | PersonalEvent<'signed_out', { readonly sessionId: string }>
  /** Asked again before an act that binds, and not right. */
  | PersonalEvent<'password_refused', Nothing>
  | AllianceEvent<'alliance_started', { readonly name: string; readonly partnerFirmId: FirmId }>
  | AllianceEvent<
      'invitation_created',
      { readonly invitationId: string; readonly firmId: FirmId; readonly role: Role }
    >
  | AllianceEvent<'invitation_accepted', { readonly invitationId: string; readonly invitedBy: UserId }>
  | DocumentEvent<
      'document_created',
      {
        readonly title: string;
        readonly kind: DocumentKind;
        /** Only agreements have one. */
        readonly template?: TemplateName;
      }
    >
  | DocumentEvent<'document_renamed', { readonly from: string; readonly to: string }>
  | DocumentEvent<'document_archived', Nothing>
  | DocumentEvent<'document_brought_back', Nothing>
  | DocumentEvent<
      'version_kept',
      {
        readonly number: number;
        readonly kind: VersionKind;
        readonly label: string | null;
        readonly hash: string;
      }
    >
  | AllianceEvent<'signing_rule_set', { readonly from: SigningRule; readonly to: SigningRule }>
  | AllianceEvent<'time_zone_set', { readonly from: string; readonly to: string }>
  | (AgreeingLine & { readonly actor: Actor; readonly documentId: DocumentId })
  /** Written by the ledger, in the transaction of the edit that restores; `seq` is that edit's row. */
  | DocumentEvent<'restored', Restored & { readonly seq: number }>
  | (ThreadLine & { readonly actor: Actor; readonly documentId: DocumentId })
  | (PremortemLine & { readonly actor: Actor; readonly documentId: DocumentId })
  /** The gate turned an edit away; nothing of it was kept. */
  | DocumentEvent<'update_refused', { readonly reason: CloseReason; readonly updateBytes: number }>
  /** A stored snapshot was not what had been stored. It was thrown away; the ledger is untouched. */
  | DocumentIncident<
      'snapshot_corrupt',
      { readonly seq: number; readonly digest: string; readonly snapshotBytes: number }
    >;

/** What can write a line: the database, or the transaction of the act itself. */
type Writer = Pick<Database, 'insert'>;

/** Appends one line to the trail, in the transaction of the act when there is one (EV1). */
export async function appendEvent(db: Writer, line: TrailEvent): Promise<void> {
  await db.insert(event).values(lineRow(line));
}

/** A line as the table holds it. */
export const lineRow = (line: TrailEvent) => ({
  kind: line.kind,
  ...whoDid(line),
  detail: detailOf(line),
});

function whoDid(line: TrailEvent) {
  if ('userId' in line) return { userId: line.userId };
  if (!('actor' in line)) return { allianceId: line.allianceId, documentId: line.documentId };
  const { userId, allianceId, firmId } = line.actor;
  return { userId, allianceId, firmId, documentId: 'documentId' in line ? line.documentId : null };
}

/** The role is kept beside the rest: it may be another one tomorrow. */
const detailOf = (line: TrailEvent) =>
  'actor' in line ? { ...line.detail, role: line.actor.role } : line.detail;
