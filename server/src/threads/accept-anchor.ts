import type { Anchor } from '@entente/protocol/anchor';
import { AppError } from '@entente/protocol/errors';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { AcceptedAnchor } from '@entente/documents/anchors/accept-anchor';

/** An anchor that is to be looked up on the record. */
export interface AnchorJob {
  readonly kind: 'anchor';
  readonly document: DocumentOnRecord;
  readonly anchor: Anchor;
}

/** What looks it up; the thread that replays records does. */
export interface AnchorReader {
  run(job: AnchorJob): Promise<AcceptedAnchor>;
}

/** What a person reads when a thread cannot be put there. */
const mend = {
  gone: 'This passage is not in the document any more.',
  ambiguous: 'This passage is not in the document any more.',
  not_there: 'It is not in the document any more.',
  too_long: 'This passage is too long. Choose a shorter one, or comment on the document.',
} as const;

/**
 * An anchor as it is kept: on this very document as it is on the record, its words read there (TH7).
 * @throws {AppError} not_saved_yet when it names what is not on the record; bad_request when there is no such place
 */
export async function acceptAnchor(
  { replays }: { readonly replays: AnchorReader },
  document: DocumentOnRecord,
  anchor: Anchor,
): Promise<Anchor> {
  if (anchor.kind === 'document') return anchor;
  const { id, allianceId, kind } = document;
  const answer = await replays.run({ kind: 'anchor', document: { id, allianceId, kind }, anchor });
  if (answer.kind === 'accepted') return answer.anchor;
  if (answer.why === 'unknown') throw new AppError('not_saved_yet');
  throw new AppError('bad_request', { fields: { anchor: mend[answer.why] } });
}
