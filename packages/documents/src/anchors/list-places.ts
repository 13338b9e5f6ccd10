import type { TextIndex } from './text-index.ts';

/** Places looked at. Words that stand more often have no place that can be told. */
const MOST = 200;

/** Where words stand in a text, places within each other too; the first ones when there are very many. */
export function listPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1 && places.length < MOST; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

/** The Yjs id of the character at an offset, `clientID-clock`. */
export function idAt(index: TextIndex, offset: number): string {
  const [[clientId, clock] = [0, 0]] = index.idsIn({ from: offset, to: offset + 1 });
  return `${clientId}-${clock}`;
}
