import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from './content-json.ts';
import { fillEmptyBlocks } from './fill-empty-blocks.ts';
import { AGREEMENT_ROOT, agreementSchema } from './schema.ts';

/**
 * The content as one Yjs update, v1 encoding, that fills an empty document under the given Yjs clientID.
 * @throws {RangeError} the content does not fit the agreement's schema
 */
export function encodeContent(content: ProseMirrorJSON, clientId: number): Uint8Array {
  const node = Node.fromJSON(agreementSchema, content);
  node.check();
  const ydoc = new Y.Doc({ gc: false });
  ydoc.clientID = clientId;
  prosemirrorToYXmlFragment(node, ydoc.getXmlFragment(AGREEMENT_ROOT));
  fillEmptyBlocks(ydoc.getXmlFragment(AGREEMENT_ROOT));
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}
