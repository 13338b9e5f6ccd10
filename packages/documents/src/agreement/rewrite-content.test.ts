import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { templateContent } from '../templates/template-content.ts';
import { encodeContent } from './content-to-update.ts';
import { readContent } from './read-content.ts';
import { rewriteContent } from './rewrite-content.ts';

const firms = ['Northwind', 'Harbor'];

test('[AG11] rewriting makes the draft say the content and leaves equal passages untouched', () => {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent(templateContent('meeting-notes', { firms }), 7));
  const first = ydoc.getXmlFragment('content').get(0);
  const content = readContent(ydoc);
  const more = { type: 'paragraph', content: [{ type: 'text', text: 'One more thing.' }] };
  rewriteContent(ydoc, { ...content, content: [...(content.content ?? []), more] });
  expect(readContent(ydoc).content?.at(-1)).toMatchObject(more);
  expect(ydoc.getXmlFragment('content').get(0)).toBe(first);
  rewriteContent(ydoc, content);
  expect(readContent(ydoc)).toEqual(content);
});
