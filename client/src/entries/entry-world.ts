import type { Alliance } from '@entente/protocol/api/people';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import type { OpenDocument } from '../sync/open-document.ts';
import type { AlliancePeople } from './alliance-people.ts';

/** What stands around the entries of an open register or log. */
export interface EntryWorld extends AlliancePeople {
  readonly alliance: Alliance;
  /** The reader. */
  readonly userId: UserId;
  /** The document that the page shows. */
  readonly documentId: DocumentId;
  readonly open: OpenDocument;
}
