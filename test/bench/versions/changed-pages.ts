import { readContent } from '@entente/documents/agreement/read-content';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import * as Y from 'yjs';

/** A word in the middle of a paragraph becomes three. */
function change(block: ProseMirrorJSON): ProseMirrorJSON {
  const [text] = block.content ?? [];
  if (block.type !== 'paragraph' || typeof text?.text !== 'string') return block;
  const words = text.text.split(' ');
  words.splice(Math.floor(words.length / 2), 1, 'within', 'ten', 'days');
  return { ...block, content: [{ ...text, text: words.join(' ') }] };
}

/** As a round of negotiation leaves it: every fifth block changed, every fortieth gone, the last clause first. */
function negotiate(content: ProseMirrorJSON): ProseMirrorJSON {
  const blocks = (content.content ?? [])
    .map((block, at) => (at % 5 === 1 ? change(block) : block))
    .filter((_, at) => at % 40 !== 37);
  const last = blocks.findLastIndex(({ type }) => type === 'heading');
  return { ...content, content: [...blocks.slice(last), ...blocks.slice(0, last)] };
}

/** The update that makes a text, and the one that brings it through a round of negotiation, both of one Yjs clientID. */
export function writeRound(content: ProseMirrorJSON, clientId: number): [Uint8Array, Uint8Array] {
  const first = encodeContent(content, clientId);
  const ydoc = createYdoc();
  Y.applyUpdate(ydoc, first);
  ydoc.clientID = clientId;
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() => rewriteContent(ydoc, negotiate(readContent(ydoc))));
  const second = Y.encodeStateAsUpdate(ydoc, before);
  ydoc.destroy();
  return [first, second];
}
