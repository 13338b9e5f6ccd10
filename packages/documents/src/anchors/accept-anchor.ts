import type { Anchor, PassageAnchor } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type * as Y from 'yjs';
import { makeAnchor } from './make-anchor.ts';
import { placeAnchor } from './place-anchors.ts';
import type { LostWhy } from './place.ts';
import { knowsIds } from './knows-ids.ts';

/** What becomes of an anchor that somebody sends. */
export type AcceptedAnchor =
  | { readonly kind: 'accepted'; readonly anchor: Anchor }
  | { readonly kind: 'refused'; readonly why: LostWhy | 'too_long' };

const refuse = (why: LostWhy | 'too_long'): AcceptedAnchor => ({ kind: 'refused', why });

function acceptPassage(kind: DocumentKind, ydoc: Y.Doc, anchor: PassageAnchor): AcceptedAnchor {
  const place = placeAnchor(kind, ydoc, anchor);
  if (place.kind === 'lost') return refuse(place.why);
  if (!knowsIds(ydoc, anchor.runs)) return refuse('unknown');
  if (place.kind !== 'passage' || place.by !== 'own') return refuse('gone');
  const made = makeAnchor(kind, ydoc, place);
  if (typeof made !== 'string') return { kind: 'accepted', anchor: made };
  return refuse(made === 'empty' ? 'gone' : made);
}

/**
 * Takes in an anchor from outside, against the document as it is on the record. Only which characters are meant is the
 * browser's word: quote, neighbours and clause are read anew, so that nobody puts words into a document that it does not
 * say (AN10).
 */
export function acceptAnchor(kind: DocumentKind, ydoc: Y.Doc, anchor: Anchor): AcceptedAnchor {
  if (anchor.kind === 'passage') return acceptPassage(kind, ydoc, anchor);
  const place = placeAnchor(kind, ydoc, anchor);
  return place.kind === 'lost' ? refuse(place.why) : { kind: 'accepted', anchor };
}
