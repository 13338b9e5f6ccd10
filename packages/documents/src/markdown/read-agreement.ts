import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Definition } from 'mdast';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { agreementSchema } from '../agreement/schema.ts';
import { agreementBlocks } from './agreement-blocks.ts';
import { isTooDeep } from './tree-depth.ts';

/**
 * The agreement that a text in Markdown is, as ProseMirror JSON that the agreement's schema allows; undefined when it is
 * nested too deep to be read.
 */
export function readAgreement(markdown: string): ProseMirrorJSON | undefined {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  if (isTooDeep(root)) return undefined;
  const found = root.children.filter((node): node is Definition => node.type === 'definition');
  const definitions = new Map(found.map((definition) => [definition.identifier, definition]));
  const content = agreementBlocks(root.children, { definitions, isWithin: false });
  const node = agreementSchema.nodeFromJSON({
    type: 'doc',
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  });
  node.check();
  return node.toJSON() as ProseMirrorJSON;
}
