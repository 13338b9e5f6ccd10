import * as Y from 'yjs';
import { textOf } from '../../support/text.ts';

/** One letter of a text, with the id that Yjs gave it. */
export interface TypedLetter {
  readonly clientId: number;
  readonly clock: number;
  readonly letter: string;
}

/** The letters that stand in the first paragraph, in order. */
export function readLetters(ydoc: Y.Doc): TypedLetter[] {
  const letters: TypedLetter[] = [];
  for (let item = textOf(ydoc)._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { client: clientId, clock } = item.id;
    for (const [at, letter] of item.content.str.split('').entries())
      letters.push({ clientId, clock: clock + at, letter });
  }
  return letters;
}
