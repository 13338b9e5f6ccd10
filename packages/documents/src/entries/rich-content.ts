import type * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { UnreadableValue } from './read-attributes.ts';
import { readRichText, richTextOf } from './rich-text.ts';

/**
 * A rich text as part of canonical content.
 * @throws {UnreadableValue} it holds what the schema does not know
 */
export function richContent(element: Y.XmlElement, field: string): Json {
  try {
    return readRichText(richTextOf(element, field)) as unknown as Json;
  } catch (cause) {
    throw new UnreadableValue(`Its ${field} holds what it cannot hold.`, { cause });
  }
}
