import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../agreement/content-to-update.ts';
import { rewriteContent } from '../agreement/rewrite-content.ts';
import { AGREEMENT_ROOT, agreementSchema } from '../agreement/schema.ts';
import { listRuns } from './list-runs.ts';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: object[]) => ({ type: 'doc', content }) as Parameters<typeof encodeContent>[0];

/** Opens the document of `update` under a clientID of its own. */
function openAs(clientId: number, update: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = clientId;
  Y.applyUpdate(ydoc, update);
  return ydoc;
}

test('[AS1] each run stands where the editor has it, under the clientID that typed it', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [p('One parcel')] }] };
  const broken = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
  };
  const maya = openAs(
    1001,
    encodeContent(doc(p('We deliver.'), { type: 'horizontalRule' }, broken, list), 1000),
  );
  rewriteContent(maya, doc(p('We always deliver.'), { type: 'horizontalRule' }, broken, list));
  const daniel = openAs(1002, Y.encodeStateAsUpdate(maya));
  rewriteContent(
    daniel,
    doc(p('We always deliver.'), { type: 'horizontalRule' }, broken, {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [p('One parcel more')] }],
    }),
  );
  const root = daniel.getXmlFragment(AGREEMENT_ROOT);
  const node = yXmlFragmentToProseMirrorRootNode(root, agreementSchema);
  const told = listRuns(root, agreementSchema).map(({ from, to, clientId }) => [
    clientId,
    node.textBetween(from, to),
  ]);
  expect(told).toEqual([
    [1000, 'We '],
    [1001, 'always '],
    [1000, 'deliver.'],
    [1000, 'a'],
    [1000, 'b'],
    [1000, 'One parcel'],
    [1002, ' more'],
  ]);
});

test('[AS2] formatting and deleted characters take no place', () => {
  const ydoc = openAs(1001, encodeContent(doc(p('We deliver on time.')), 1000));
  rewriteContent(
    ydoc,
    doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'We ' },
        { type: 'text', text: 'deliver', marks: [{ type: 'bold' }] },
        { type: 'text', text: '.' },
      ],
    }),
  );
  const root = ydoc.getXmlFragment(AGREEMENT_ROOT);
  const node = yXmlFragmentToProseMirrorRootNode(root, agreementSchema);
  const words = listRuns(root, agreementSchema).map(({ from, to }) => node.textBetween(from, to));
  expect(words.join('')).toBe('We deliver.');
});
