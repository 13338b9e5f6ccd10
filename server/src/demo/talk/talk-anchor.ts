import { textKey, textsAround } from '@entente/documents/anchors/document-texts';
import { makeAnchor } from '@entente/documents/anchors/make-anchor';
import { TextIndex } from '@entente/documents/anchors/text-index';
import { ANCHOR_FORMAT, type Anchor, type TextName } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type * as Y from 'yjs';
import { entryOf, type Books } from '../demo-acts.ts';
import type { DemoPlace } from './talk-shapes.ts';

interface Text {
  readonly kind: DocumentKind;
  readonly ydoc: Y.Doc;
  readonly name: TextName;
}

/** Puts an anchor on words as somebody does who selects them. @throws when the text does not say them */
function onWords({ kind, ydoc, name }: Text, words: string): Anchor {
  const text = textsAround(kind, ydoc, name).find((one) => textKey(one.name) === textKey(name));
  const index = text && new TextIndex(text.root);
  const from = index?.words.indexOf(words) ?? -1;
  if (index === undefined || from === -1)
    throw new Error(`the demo talks about “${words}”, which is not there`);
  const anchor = makeAnchor(kind, ydoc, {
    text: name,
    ...index.positionsOf({ from, to: from + words.length }),
  });
  if (typeof anchor === 'string') throw new Error(`“${words}” is no passage: ${anchor}`);
  return anchor;
}

/** Where a thread of the demo hangs in its document as it is now. */
export function talkAnchor(
  { kind, ydoc }: Pick<Text, 'kind' | 'ydoc'>,
  place: DemoPlace,
  books: Books,
): Anchor {
  const format = ANCHOR_FORMAT;
  const { words } = place;
  if ('agreement' in place) {
    if (words === undefined) return { format, kind: 'document' };
    return onWords({ kind, ydoc, name: { kind: 'agreement' } }, words);
  }
  const entry = entryOf(books, place.entry);
  const { field } = place;
  if (field === undefined) return { format, kind: 'entry', entry };
  if (words === undefined) return { format, kind: 'field', entry, field };
  return onWords({ kind, ydoc, name: { kind: 'field', entry, option: null, field } }, words);
}
