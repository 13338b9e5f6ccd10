import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { agreementBlocksMarkdown } from './agreement-blocks-markdown.ts';
import { conversationsMarkdown } from './conversations-markdown.ts';
import { exportFacts, type Exported } from './exported.ts';

/** An agreement as Markdown with clause numbers, its facts in front. */
export function writeAgreementMarkdown(exported: Exported): string {
  const facts = Object.fromEntries(
    exportFacts(exported).map(([name, words]) => [name.toLowerCase().replaceAll(' ', '-'), words]),
  );
  const title: RootContent = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: exported.document.title.replaceAll(/\s+/g, ' ').trim() }],
  };
  const children = [
    title,
    ...agreementBlocksMarkdown(exported.content as unknown as ProseMirrorJSON),
    ...conversationsMarkdown(exported.conversations ?? []),
  ];
  const body = toMarkdown(
    { type: 'root', children },
    { bullet: '*', listItemIndent: 'one', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] },
  );
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n${body}`;
}
