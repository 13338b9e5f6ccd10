import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { RuledTextIn } from '@entente/protocol/api/drift';
import type { DocumentId } from '@entente/protocol/ids';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import * as Y from 'yjs';
import { useAuthorship } from '../../api/use-authorship.ts';
import { useDriftCredits, useTextsInForce } from '../../api/use-drift.ts';
import { startDrift, type Drifting } from './start-drift.ts';
import { useAskAgain } from './use-ask-again.ts';
import type { FromDrift, NamedText, ToDrift, ToldDrift } from './worker-messages.ts';

interface DriftOptions {
  readonly documentId: DocumentId;
  readonly ydoc: Y.Doc;
  /** Whether the draft is there to be read. */
  readonly isReady: boolean;
  /** Whether the page shows the texts themselves. */
  readonly hasText: boolean;
}

/** How a draft stands to what is in force. */
export type Drift =
  | { readonly kind: 'waiting' }
  /** Nothing of it is in force. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly onRetry: (() => void) | undefined }
  | ToldDrift;

/** The content was checked when it was kept; it is JSON of our own server. */
const named = ({ id, part, spans, content }: RuledTextIn): NamedText => ({
  id,
  part,
  spans,
  content: JSON.parse(content) as ProseMirrorJSON,
});

interface Thread {
  readonly ydoc: Y.Doc;
  /** Whether there is something to compare. */
  readonly isWanted: boolean;
  readonly onMessage: (message: FromDrift) => void;
}

/** Keeps a thread with the draft in it, up to date by bytes alone. @returns posts to it; nothing while there is none */
function useThread({ ydoc, isWanted, onMessage }: Thread): (message: ToDrift) => void {
  const thread = useRef<Drifting>(undefined);
  useEffect(() => {
    if (!isWanted) return undefined;
    const started = startDrift(onMessage);
    const onUpdate = (bytes: Uint8Array): void => started.post({ kind: 'update', bytes });
    onUpdate(Y.encodeStateAsUpdate(ydoc));
    ydoc.on('update', onUpdate);
    thread.current = started;
    return () => {
      thread.current = undefined;
      ydoc.off('update', onUpdate);
      started.end();
    };
  }, [ydoc, isWanted, onMessage]);
  return useCallback((message) => thread.current?.post(message), []);
}

/** Follows how the draft differs from what is in force, and by whom, while people write in it. */
export function useDrift({ documentId, ydoc, isReady, hasText }: DriftOptions): Drift {
  const [message, setMessage] = useState<FromDrift>();
  const onMessage = useCallback((next: FromDrift) => startTransition(() => setMessage(next)), []);
  const texts = useTextsInForce(documentId);
  const isInForce = texts.data !== undefined && texts.data.length > 0;
  const isWanted = isReady && isInForce;
  const post = useThread({ ydoc, isWanted, onMessage });
  const told = message?.kind === 'drift' ? message : undefined;
  const differs = told !== undefined && told.clauses.length > 0;
  const { data: credits, refetch: askCredits } = useDriftCredits(documentId, differs);
  const { data: authorship, refetch: askAuthorship } = useAuthorship(documentId, differs);
  // Told again to each thread: another draft has another one.
  useEffect(() => {
    if (isWanted && texts.data) post({ kind: 'ruled', texts: texts.data.map(named) });
  }, [post, ydoc, isWanted, texts.data]);
  useEffect(() => {
    if (isWanted) post({ kind: 'credits', credits, authorship });
  }, [post, ydoc, isWanted, credits, authorship]);
  useEffect(() => {
    if (isWanted) post({ kind: 'show', hasText });
  }, [post, ydoc, isWanted, hasText]);
  const ask = (): void => {
    void askCredits();
    void askAuthorship();
  };
  useAskAgain(told?.round, differs ? ask : undefined);
  if (texts.data === undefined)
    return texts.error === null
      ? { kind: 'waiting' }
      : { kind: 'failed', error: texts.error, onRetry: () => void texts.refetch() };
  if (!isInForce) return { kind: 'nothing' };
  if (message?.kind === 'failed')
    return { kind: 'failed', error: new Error(message.reason), onRetry: undefined };
  return told ?? { kind: 'waiting' };
}
