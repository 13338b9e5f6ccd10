import type * as Y from 'yjs';
import { z } from 'zod';
import { entryIdOf, type EntryId } from './entry-id.ts';
import { PLAIN_TEXT_LENGTH, plainTextOf, readPlainText } from './plain-text.ts';
import { UnreadableValue } from './read-attributes.ts';
import type { UnreadableEntry } from './unreadable.ts';

const number = z.int().min(1);

/** An entry's number; undefined until the server has given it. */
export function numberOf(element: Y.XmlElement): number | undefined {
  return number.safeParse(element.getAttribute('number')).data;
}

/**
 * The characters of a plain field.
 * @throws {UnreadableValue} there are many more than anybody could have typed here
 */
export function readField(element: Y.XmlElement, field: string): string {
  const characters = readPlainText(plainTextOf(element, field));
  // Two people may each fill the last characters at once; a text far beyond was not written by a browser of ours.
  if (characters.length > 4 * PLAIN_TEXT_LENGTH) throw new UnreadableValue(`Its ${field} is far too long.`);
  return characters;
}

/** Reads an entry by `read`, or says why it cannot be read. */
export function readEntry<Entry>(
  element: Y.XmlElement,
  read: (element: Y.XmlElement, id: EntryId) => Entry,
): Entry | UnreadableEntry {
  const id = entryIdOf(element);
  try {
    return read(element, id);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    return { kind: 'unreadable', id, number: numberOf(element), why: error.message };
  }
}

interface Numbered {
  readonly id: EntryId;
  readonly number: number | undefined;
}

/** Orders entries by number, those without one last, in the order in which they came. */
export const byNumber = (a: Numbered, b: Numbered): number =>
  (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER);
