import * as Y from 'yjs';
import { leaveFormats } from './leave-formats.ts';

/**
 * An empty copy of a document, to take in what stands on the record: whichever way its updates are put together, all copies
 * say the same (YD2). Every copy of ours is made here.
 */
export function createYdoc(options: { readonly gc?: boolean } = {}): Y.Doc {
  const ydoc = new Y.Doc(options);
  leaveFormats(ydoc);
  return ydoc;
}
