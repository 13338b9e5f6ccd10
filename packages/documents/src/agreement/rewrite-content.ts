import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { ProseMirrorJSON } from './content-json.ts';
import { AGREEMENT_ROOT, agreementSchema } from './schema.ts';

/**
 * Makes an agreement say `content`, by the edits that the editor itself would make: what is equal stays as it is, under
 * its authors' names.
 * @throws {RangeError} the content does not fit the agreement's schema
 */
export function rewriteContent(ydoc: Y.Doc, content: ProseMirrorJSON): void {
  const node = Node.fromJSON(agreementSchema, content);
  node.check();
  updateYFragment(ydoc, ydoc.getXmlFragment(AGREEMENT_ROOT), node, {
    mapping: new Map(),
    isOMark: new Map(),
  });
}
