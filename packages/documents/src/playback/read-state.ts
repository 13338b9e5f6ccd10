/** Reads part of a text as it was at a seq. */
import * as Y from 'yjs';
import type { FrameNode } from './frame.ts';
import { readText } from './read-text.ts';
import { isThere, presenceOf, type StateReading } from './state-reading.ts';

/** The value that an attribute had. Yjs keeps older ones to the left of the one that counts, and may join several in one item. */
function readAttribute(reading: StateReading, newest: Y.Item): unknown {
  for (let item: Y.Item | null = newest; item !== null; item = item.left)
    for (let at = item.length - 1; at >= 0; at--) {
      const presence = presenceOf(reading, item.id.client, item.id.clock + at);
      if (presence === 'gone') return undefined;
      if (presence === 'there') return item.content.getContent()[at] as unknown;
    }
  return undefined;
}

function readElement(reading: StateReading, element: Y.XmlElement): FrameNode {
  const values = [...element._map].map(([name, item]) => [name, readAttribute(reading, item)] as const);
  const attrs = Object.fromEntries(values.filter(([, value]) => value !== undefined));
  const content = readChildren(reading, element);
  return {
    type: element.nodeName,
    ...(values.length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

/** The node, or the words, that an item of a list of children stood for; nothing when it was not there. */
export function readChild(reading: StateReading, item: Y.Item): readonly FrameNode[] {
  if (!isThere(reading, item) || !(item.content instanceof Y.ContentType)) return [];
  const { type } = item.content;
  if (type instanceof Y.XmlText) return readText(reading, type);
  return type instanceof Y.XmlElement ? [readElement(reading, type)] : [];
}

function readChildren(reading: StateReading, type: Y.XmlFragment): FrameNode[] {
  const children: FrameNode[] = [];
  for (let item = type._start; item !== null; item = item.right) children.push(...readChild(reading, item));
  return children;
}
