import { mention } from '@entente/protocol/message/mention';
import { Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';

const names = ['kind', 'userId', 'firmId', 'role', 'documentId', 'entryId', 'label'] as const;

/** Reads a mention out of an element that was copied; false for one that is none. */
function readMention(element: HTMLElement): Record<string, string> | false {
  const found = mention.safeParse(Object.fromEntries(Object.entries(element.dataset)));
  return found.success ? found.data : false;
}

/** People, firms and roles are called by an @; a thing is called by its number and title. */
const wordsOf = ({ attrs }: ProseMirrorNode): string =>
  attrs['entryId'] === null ? `@${String(attrs['label'])}` : String(attrs['label']);

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
    return ['span', { class: 'mention', ...Object.fromEntries(said) }, wordsOf(node)];
  },
  renderText: ({ node }) => wordsOf(node),
});
