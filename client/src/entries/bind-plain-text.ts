import { entryEdit } from '@entente/documents/entries/origins';
import { readPlainText, writePlainText } from '@entente/documents/entries/plain-text';
import type * as Y from 'yjs';
import { findChange, movePlace, tracePlaces, type DeltaStep, type TextChange } from './find-change.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Keeps a field and a shared text the same, both ways. */
class PlainBinding {
  readonly #field: Field;
  readonly #text: Y.XmlText;
  /** What the field last had in common with the shared text. */
  #base = '';
  /** What the others wrote since then, while an input method holds the field. */
  #held: (readonly DeltaStep[])[] = [];
  #isComposing = false;
  #isWriting = false;

  constructor(field: Field, text: Y.XmlText) {
    this.#field = field;
    this.#text = text;
    this.#show(readPlainText(text));
    field.addEventListener('input', this.#onInput);
    field.addEventListener('compositionstart', this.#onStart);
    field.addEventListener('compositionend', this.#onEnd);
    text.observe(this.#onText);
  }

  end(): void {
    if (this.#isComposing) this.#onEnd();
    this.#field.removeEventListener('input', this.#onInput);
    this.#field.removeEventListener('compositionstart', this.#onStart);
    this.#field.removeEventListener('compositionend', this.#onEnd);
    this.#text.unobserve(this.#onText);
  }

  readonly #onStart = (): void => {
    this.#isComposing = true;
  };

  readonly #onEnd = (): void => {
    this.#isComposing = false;
    this.#write();
  };

  readonly #onInput = (): void => {
    if (!this.#isComposing) this.#write();
  };

  /** Writing into the field while an input method composes would end the composition: the others' words wait. */
  readonly #onText = ({ delta }: Y.YTextEvent): void => {
    if (this.#isWriting) return;
    if (this.#isComposing) this.#held.push(delta);
    else this.#show(readPlainText(this.#text), (place) => movePlace(delta, place));
  };

  /** What was typed goes into the shared text, moved to where the others' words have left its place. */
  #write(): void {
    // What is pasted may have lines; a plain text has one. As long as before, so that no place moves.
    const typed = this.#field.value.replaceAll(/[\r\n]/g, ' ');
    const change = findChange(this.#base, typed);
    const held = this.#held.splice(0);
    const caret = (this.#field.selectionEnd ?? 0) - change.start;
    const from = held.reduce((place, delta) => movePlace(delta, place), change.start);
    const next = held.length === 0 ? typed : this.#rebase(change, { held, from });
    this.#isWriting = true;
    try {
      this.#text.doc?.transact(() => writePlainText(this.#text, next), entryEdit);
    } finally {
      this.#isWriting = false;
    }
    const place = from + Math.min(Math.max(caret, 0), change.words.length);
    this.#show(readPlainText(this.#text), (at) => (held.length > 0 ? place : at));
  }

  /** The shared text with our change, which was made before the others' words were held. */
  #rebase(
    { start, end, words }: TextChange,
    { held, from }: { held: readonly (readonly DeltaStep[])[]; from: number },
  ): string {
    const current = readPlainText(this.#text);
    const places = tracePlaces(this.#base.length, held);
    const isLeft = (at: number): boolean => {
      const place = places[at];
      return place === undefined || place < start || place >= end;
    };
    const behind = current
      .slice(from)
      .split('')
      .filter((_, at) => isLeft(from + at));
    return current.slice(0, from) + words + behind.join('');
  }

  #show(words: string, move: (place: number) => number = (place) => place): void {
    this.#base = words;
    const field = this.#field;
    if (field.value === words) return;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    field.value = words;
    // A field without the focus would take it in Safari.
    if (field.ownerDocument.activeElement !== field) return;
    field.setSelectionRange(move(selectionStart ?? 0), move(selectionEnd ?? 0), selectionDirection ?? 'none');
  }
}

/**
 * Binds a field to a shared plain text: what is typed becomes the smallest edit, what others write shows at once and leaves
 * the caret where it belongs. An input method is not disturbed: until it is done, both sides wait.
 * @returns ends the binding
 */
export function bindPlainText(field: Field, text: Y.XmlText): () => void {
  const binding = new PlainBinding(field, text);
  return () => binding.end();
}
