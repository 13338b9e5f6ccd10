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
