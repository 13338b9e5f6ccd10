import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { ProseMirrorJSON } from './content-json.ts';
import { AGREEMENT_ROOT, agreementSchema } from './schema.ts';

/**
 * The agreement in a document, as ProseMirror JSON; an empty document is a `doc` without content.
 * @throws {RangeError} the document holds what the schema does not know
 */
export function readContent(ydoc: Y.Doc): ProseMirrorJSON {
  return yXmlFragmentToProseMirrorRootNode(ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema).toJSON();
}
