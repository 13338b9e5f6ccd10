import type { DocumentId } from '@entente/protocol/ids';
import type { Signals } from '../events/signals.ts';
import type { Edit } from './edit.ts';

/** Milliseconds between two hints of one document. Sooner wakes every page of an alliance with each key; later lets somebody sign who does not know. */
const EVERY_MS = 2000;

/**
 * Tells that a document was written in: at the first edit on the record, and then once for all that follow within a while.
 * @param later calls back after so many milliseconds
 */
export function tellWritten(
  signals: Signals,
  later: (callback: () => void, ms: number) => void = (callback, ms) => void setTimeout(callback, ms).unref(),
): (edit: Edit) => void {
  /** Documents that were told of a while ago, and whether they were written in since. */
  const resting = new Map<DocumentId, Edit | undefined>();
  const rest = (id: DocumentId): void => {
    resting.set(id, undefined);
    later(() => {
      const since = resting.get(id);
      if (since === undefined) resting.delete(id);
      else tell(since);
    }, EVERY_MS);
  };
  const tell = ({ connection: { access } }: Edit): void => {
    const { document, actor } = access;
    rest(document.id);
    signals.send({ kind: 'document_written', allianceId: actor.allianceId, documentId: document.id });
  };
  return (edit) => {
    const { id } = edit.connection.access.document;
    if (resting.has(id)) resting.set(id, edit);
    else tell(edit);
  };
}
