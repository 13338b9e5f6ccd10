import type { Author } from '@entente/protocol/api/documents';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';

interface OfThread {
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
  readonly threadId: ThreadId;
  /** Who may know of it: the alliance, or one firm. */
  readonly audience: AllianceId | FirmId;
}

/** What one part of this process tells the others after it has been committed. A hint: it carries no truth. */
export type Signal =
  /** Created, renamed, archived or brought back. */
  | { readonly kind: 'document_changed'; readonly allianceId: AllianceId; readonly documentId: DocumentId }
  /** Somebody's edits of this document are on the record. */
  | { readonly kind: 'document_written'; readonly allianceId: AllianceId; readonly documentId: DocumentId }
  /** A pre-mortem of this register was started, or anything in it has changed. */
  | { readonly kind: 'premortem_changed'; readonly allianceId: AllianceId; readonly documentId: DocumentId }
  | { readonly kind: 'version_kept'; readonly allianceId: AllianceId; readonly documentId: DocumentId }
  /** A proposal of this document was made, answered or ended. */
  | { readonly kind: 'agreeing_changed'; readonly allianceId: AllianceId; readonly documentId: DocumentId }
  /** How a firm signs. */
  | { readonly kind: 'signing_rule_changed'; readonly allianceId: AllianceId }
  /** Something was restored; its versions are to be kept. */
  | { readonly kind: 'restored'; readonly allianceId: AllianceId; readonly documentId: DocumentId }
  /** Something was said or done in a thread. */
  | ({ readonly kind: 'thread_changed' } & OfThread)
  /** Somebody is writing in a thread. */
  | ({ readonly kind: 'typing'; readonly by: Author } & OfThread)
  /** Somebody was told something, or marked something; with a document, in the threads of that one. */
  | {
      readonly kind: 'inbox_changed';
      readonly allianceId: AllianceId;
      readonly userId: UserId;
      readonly documentId: DocumentId | null;
    }
  | { readonly kind: 'people_changed'; readonly allianceId: AllianceId }
  /** What this person may do in the alliance is to be decided again. */
  | { readonly kind: 'access_changed'; readonly allianceId: AllianceId; readonly userId: UserId }
  | { readonly kind: 'session_ended'; readonly sessionId: string }
  /** Sessions may have ended and accesses changed without our having heard of it. */
  | { readonly kind: 'access_unheard' };

export interface Signals {
  /** Tells every listener, in the order they came, before it returns. */
  send(signal: Signal): void;
  /** @returns ends the listening. */
  listen(listener: (signal: Signal) => void): () => void;
}

/** @param onError told of a listener that throws; the others still hear the signal */
export function createSignals(onError: (error: unknown) => void): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    send(signal) {
      for (const listener of listeners) {
        try {
          listener(signal);
        } catch (error) {
          onError(error);
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
