/** Where anchors are in a document at one moment: the same on every copy that has the same edits (AN9). */
import type { Anchor, PassageAnchor, TextName } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type * as Y from 'yjs';
import { hasField } from './anchor-fields.ts';
import { AGREEMENT_ROOT } from '../agreement/schema.ts';
import { textKey, textsAround } from './document-texts.ts';
import { readStanding } from './entry-standing.ts';
import { findByNeighbours } from './find-by-neighbours.ts';
import { findByWords, type PlaceInText } from './find-by-words.ts';
import { knowsIds } from './knows-ids.ts';
import type { LostWhy, Place } from './place.ts';
import { findSurvivors, withReturned } from './survivors.ts';
import { wordsOfPassage } from './read-passage.ts';
import { TextIndex } from './text-index.ts';

interface IndexedText {
  readonly name: TextName;
  readonly index: TextIndex;
}

/** Indexes of texts, each made when an anchor first asks for it. */
class Placing {
  readonly #kind: DocumentKind;
  readonly #ydoc: Y.Doc;
  readonly #texts = new Map<string, readonly IndexedText[]>();
  readonly #indexes = new Map<Y.XmlFragment, TextIndex>();

  constructor(kind: DocumentKind, ydoc: Y.Doc) {
    this.#kind = kind;
    this.#ydoc = ydoc;
  }

  #indexOf(root: Y.XmlFragment): TextIndex {
    const known = this.#indexes.get(root) ?? new TextIndex(root);
    this.#indexes.set(root, known);
    return known;
  }

  /** Makes the index of a long text, a block at a time; those of entries are made as they are asked for. */
  *prepare(): Generator<undefined> {
    if (this.#kind !== 'agreement') return;
    const root = this.#ydoc.getXmlFragment(AGREEMENT_ROOT);
    this.#indexes.set(root, yield* TextIndex.inTurn(root));
  }

  #textsAround(name: TextName): readonly IndexedText[] {
    const key = name.kind === 'agreement' ? '' : name.entry;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const indexOf = (root: Y.XmlFragment) => this.#indexOf(root);
    const texts = textsAround(this.#kind, this.#ydoc, name).map((text) => ({
      name: text.name,
      get index() {
        return indexOf(text.root);
      },
    }));
    this.#texts.set(key, texts);
    return texts;
  }

  /** An entry that this copy has never heard of may still come. */
  #whyNoEntry(entry: string): LostWhy {
    const [clientId, clock] = entry.split('-').map(Number);
    if (clientId === undefined || clock === undefined || this.#kind === 'agreement') return 'not_there';
    return knowsIds(this.#ydoc, [[clientId, clock, 1]]) ? 'not_there' : 'unknown';
  }

  #passage(anchor: PassageAnchor): Place {
    const texts = this.#textsAround(anchor.text);
    const own = texts.find(({ name }) => textKey(name) === textKey(anchor.text));
    const left = own && findSurvivors(own.index, anchor);
    if (own && left) return passageAt(own, { ...withReturned(own.index, anchor, left), by: 'own' });
    if (texts.length === 0)
      return lost(this.#whyNoEntry(anchor.text.kind === 'field' ? anchor.text.entry : ''));
    if (!knowsIds(this.#ydoc, anchor.runs)) return lost('unknown');
    const near = own && findByNeighbours(own.index, anchor);
    const nearPlace = own && near && passageAt(own, { ...near, by: 'returned' });
    if (nearPlace && own.index.words.slice(near.from, near.to) === wordsOfPassage(anchor)) return nearPlace;
    const indexes = texts.map(({ index }) => index);
    const found = findByWords(indexes, anchor);
    if (found !== undefined && found !== 'ambiguous') return passageIn(texts, found);
    return nearPlace ?? lost(found === undefined ? 'gone' : 'ambiguous');
  }

  place(anchor: Anchor): Place {
    switch (anchor.kind) {
      case 'document':
        return { kind: 'document' };
      case 'entry':
      case 'field': {
        const { entry } = anchor;
        const standing = readStanding(this.#kind, this.#ydoc, entry);
        if (standing === undefined) return lost(this.#whyNoEntry(entry));
        if (anchor.kind === 'entry') return { kind: 'entry', entry, standing };
        const { field } = anchor;
        return hasField(this.#kind, field) ? { kind: 'field', entry, field, standing } : lost('not_there');
      }
      case 'passage':
        return this.#passage(anchor);
    }
  }
}

const lost = (why: LostWhy): Place => ({ kind: 'lost', why });

const passageAt = (
  { name, index }: IndexedText,
  { from, to, by }: { from: number; to: number; by: 'own' | 'returned' },
): Place => ({ kind: 'passage', text: name, ...index.positionsOf({ from, to }), by });

function passageIn(texts: readonly IndexedText[], found: PlaceInText): Place {
  const text = texts.find(({ index }) => index === found.index);
  return text === undefined ? lost('gone') : passageAt(text, { ...found, by: 'returned' });
}

/**
 * Where each of these anchors is, one after the other, and before that, several times `undefined`: the text is read. All this
 * is true as long as the document stays as it is, and whoever goes on after an edit is told nonsense.
 */
export function* placeInTurn(
  kind: DocumentKind,
  ydoc: Y.Doc,
  anchors: readonly Anchor[],
): Generator<Place | undefined> {
  const placing = new Placing(kind, ydoc);
  if (anchors.some((anchor) => anchor.kind === 'passage')) yield* placing.prepare();
  for (const anchor of anchors) yield placing.place(anchor);
}

/** Where each of these anchors is, in the same order. */
export function placeAnchors(kind: DocumentKind, ydoc: Y.Doc, anchors: readonly Anchor[]): Place[] {
  const placing = new Placing(kind, ydoc);
  return anchors.map((anchor) => placing.place(anchor));
}

/** Where an anchor is. For many of one document call `placeAnchors`. */
export function placeAnchor(kind: DocumentKind, ydoc: Y.Doc, anchor: Anchor): Place {
  return new Placing(kind, ydoc).place(anchor);
}
