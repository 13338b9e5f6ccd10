import type { Mark, Node } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** Formatting as a Y.XmlText holds it: the mark's attributes by its name. */
export const attributesOf = (marks: readonly Mark[]): Record<string, unknown> =>
  Object.fromEntries(marks.map(({ type, attrs }) => [type.name, attrs]));

function createText(nodes: readonly Node[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(nodes.map((node) => ({ insert: node.text, attributes: attributesOf(node.marks) })));
  return text;
}

function createChildren({ children, isTextblock }: Node): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let texts: Node[] = [];
  const endText = (): void => {
    if (texts.length > 0) made.push(createText(texts));
    texts = [];
  };
  for (const child of children) {
    if (child.isText) {
      texts.push(child);
      continue;
    }
    endText();
    made.push(createElement(child));
  }
  endText();
  // Two who write into an empty block at once must find one text there (see `fillEmptyBlocks`).
  return isTextblock && made.length === 0 ? [new Y.XmlText()] : made;
}

/** A node that is no text as the element by which Yjs holds it, with all that stands in it. */
export function createElement(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name);
  for (const [name, value] of Object.entries(node.attrs))
    if (value !== null) element.setAttribute(name, value as string);
  element.insert(0, createChildren(node));
  return element;
}
