import type { ProposalId } from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { toldDay } from '../db/schema/inbox.ts';

/** A day of which the people of a firm are to be told. */
export interface ComingDay {
  readonly what: (typeof toldDay.$inferSelect)['what'];
  readonly day: string;
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
  readonly proposalId: ProposalId;
  /** The decision that is to be looked at again. */
  readonly entryId?: string;
  readonly firmId: FirmId;
  /** Whom it concerns first; those who have left the firm are left out. */
  readonly people: readonly UserId[];
}
