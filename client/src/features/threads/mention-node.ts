import { mention } from '@entente/protocol/message/mention';
import { Node } from '@tiptap/core';

const names = ['kind', 'userId', 'firmId', 'role', 'documentId', 'entryId', 'label'] as const;

/** Reads a mention out of an element that was copied; false for one that is none. */
function readMention(element: HTMLElement): Record<string, string> | false {
  const found = mention.safeParse(Object.fromEntries(Object.entries(element.dataset)));
  return found.success ? found.data : false;
}

/** Whom or what a message speaks of, as one letter of it. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => Object.fromEntries(names.map((name) => [name, { default: null, rendered: false }])),
  parseHTML: () => [{ tag: 'span[data-kind]', getAttrs: readMention }],
  renderHTML({ node }) {
    const said = names.flatMap((name): [string, string][] => {
      const value: unknown = node.attrs[name];
      const attribute = `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      return typeof value === 'string' ? [[attribute, value]] : [];
    });
    return ['span', { class: 'mention', ...Object.fromEntries(said) }, `@${String(node.attrs['label'])}`];
  },
  renderText: ({ node }) => `@${String(node.attrs['label'])}`,
});
