import { entryAdded } from '@entente/documents/entries/origins';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import * as Y from 'yjs';
import type { BecomeKind } from '../../features/threads/becoming.ts';
import { makeOfMessage, type Making } from './make-of-message.ts';

/** An entry that is not in the document yet, under the id that it will have. */
export interface PreparedEntry {
  readonly entryId: EntryId;
  /** Puts it there; twice is as once. */
  readonly write: () => void;
}

/** What undo follows is what it is when such an entry is added by itself. */
const originOf = async (kind: BecomeKind): Promise<object> =>
  kind === 'task' ? (await import('@entente/documents/agreement/add-task')).taskAdded : entryAdded;

/**
 * Makes an entry ready beside the document, under a clientID of its own: its id is known before anybody sees it, so that the
 * place of the only one can be asked for first (TD27). Undefined when nothing comes of the message.
 */
export async function prepareEntry({ ydoc, ...making }: Making): Promise<PreparedEntry | undefined> {
  const beside = createYdoc();
  Y.applyUpdate(beside, Y.encodeStateAsUpdate(ydoc));
  const before = Y.encodeStateVector(beside);
  const entryId = await makeOfMessage({ ...making, ydoc: beside });
  const update = Y.encodeStateAsUpdate(beside, before);
  beside.destroy();
  const origin = await originOf(making.kind);
  return entryId && { entryId, write: () => Y.applyUpdate(ydoc, update, origin) };
}
