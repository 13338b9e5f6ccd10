import { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { compareContent } from '../compare/compare-content.ts';
import type { ProseMirrorJSON } from './content-json.ts';
import { readContent } from './read-content.ts';
import { rewriteBlocks } from './rewrite/rewrite-blocks.ts';
import { AGREEMENT_ROOT, agreementSchema } from './schema.ts';

/**
 * Makes an agreement say `content` by the changes that a comparison of the two shows (CM): what is the same, to the word,
 * stays as it is, under its authors' names. Each change is an edit of its own; in a transaction of the caller all are one.
 * @throws {RangeError} the content does not fit the agreement's schema
 */
export function rewriteContent(ydoc: Y.Doc, content: ProseMirrorJSON): void {
  const node = Node.fromJSON(agreementSchema, content);
  node.check();
  // Its own JSON: attributes left out are written out, as they are in what is compared with it.
  const after = node.toJSON() as ProseMirrorJSON;
  rewriteBlocks(ydoc.getXmlFragment(AGREEMENT_ROOT), compareContent(readContent(ydoc), after), node);
}
