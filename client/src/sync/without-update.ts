import type * as Y from 'yjs';

type Transacted = Pick<Y.Transaction, 'origin'>;

/**
 * Yjs writes what a change brought as an update of its own for those who listen: a third of the work when a document
 * enters as a whole. Where nobody needs that update, or it is at hand as it came, the changes of this origin are not
 * written; every other change is, also one that an observer makes in their midst.
 * Rests on the order of events in Yjs 13.6: `afterTransactionCleanup`, then the update, then the next change's
 * `beforeObserverCalls` or `afterAllTransactions`.
 * @returns ends it
 */
export function withoutUpdate(ydoc: Y.Doc, origin: unknown): () => void {
  let listeners: ReturnType<typeof ydoc._observers.get>;
  const hide = (transaction: Transacted): void => {
    if (transaction.origin !== origin) return;
    listeners = ydoc._observers.get('update');
    ydoc._observers.delete('update');
  };
  const show = (): void => {
    if (listeners !== undefined) ydoc._observers.set('update', listeners);
    listeners = undefined;
  };
  ydoc.on('afterTransactionCleanup', hide);
  ydoc.on('beforeObserverCalls', show);
  ydoc.on('afterAllTransactions', show);
  return () => {
    show();
    ydoc.off('afterTransactionCleanup', hide);
    ydoc.off('beforeObserverCalls', show);
    ydoc.off('afterAllTransactions', show);
  };
}
