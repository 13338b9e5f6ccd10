import * as Y from 'yjs';

/** A character that stands in a text, with its own Yjs id. */
export interface Letter {
  readonly id: string;
  readonly text: string;
}

/** Every character of a text in order, read out of Yjs without any of the code that is tested. */
export function walkLetters(type: unknown, letters: Letter[] = []): Letter[] {
  if (!(type instanceof Y.XmlFragment) && !(type instanceof Y.XmlText)) return letters;
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentType) walkLetters(item.content.type, letters);
    if (!(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    for (const [at, text] of item.content.str.split('').entries())
      letters.push({ id: `${client}-${clock + at}`, text });
  }
  return letters;
}
